import { columnNames } from '../columns.ts';
import { attachmentBean, attachmentColumns } from '../beans/attachment-bean.ts';
import { JiraError } from '../error.ts';
import { changeIssue } from '../issue-change.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { requireInProject } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

const NO_ATTACH = 'You do not have permission to create attachments for this issue.';

/** Stores the parts named `file` of a multipart body. */
export const postAttachment = operation('POST', '/rest/api/3/issue/{issueIdOrKey}/attachments', {
  scopes: SCOPES.writeAttachment,
  answer({ site, viewer, params, files }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    requireInProject(site, viewer, { permission: 'CREATE_ATTACHMENTS', projectId: issue.project_id, words: NO_ATTACH });
    if (files.length === 0) throw new JiraError(400, 'The request holds no part named "file".');
    const rows = site.write(() => {
      const ids = files.map(
        ({ name, type, bytes }) =>
          site.db.run(
            'insert into attachments (issue_id, filename, mime_type, size, author, created, content) values (?, ?, ?, ?, ?, ?, ?)',
            ...[issue.id, name, type, bytes.length, viewer, site.timestamp(), bytes],
          ).id,
      );
      const added = ids.map((id, at) => ({
        field: 'Attachment',
        fieldId: 'attachment',
        fieldtype: 'jira' as const,
        from: null,
        fromString: null,
        to: String(id),
        toString: files[at]?.name ?? '',
      }));
      changeIssue(site, viewer, { issueId: issue.id, items: added });
      return ids.flatMap((id) =>
        site.db.all(attachmentColumns, `select ${columnNames(attachmentColumns)} from attachments where id = ?`, id),
      );
    });
    return { status: 200, body: rows.map((row) => attachmentBean(site, row)) };
  },
});
