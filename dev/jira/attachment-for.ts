import { columnNames } from './columns.ts';
import { attachmentColumns, type AttachmentRow } from './beans/attachment-bean.ts';
import { JiraError } from './error.ts';
import { seenIssue } from './issue-row.ts';
import type { Site } from './site.ts';

/** An attachment of an issue that the viewer may see. */
export function attachmentFor(site: Site, viewer: string, id: string): AttachmentRow {
  const row = site.db.get(
    attachmentColumns,
    `select ${columnNames(attachmentColumns)} from attachments where id = ?`,
    Number(id),
  );
  if (!row || !seenIssue(site, viewer, String(row.issue_id))) {
    throw new JiraError(404, `The attachment with id '${id}' does not exist`);
  }
  return row;
}
