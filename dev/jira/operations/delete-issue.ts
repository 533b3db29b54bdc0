import { integer } from '../columns.ts';
import { JiraError } from '../error.ts';
import { deleteIssue } from '../delete-issue.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { requireInProject } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

const NO_DELETE = 'You do not have permission to delete issues in this project.';

export const removeIssue = operation('DELETE', '/rest/api/3/issue/{issueIdOrKey}', {
  scopes: SCOPES.deleteIssue,
  answer({ site, viewer, params, query }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    requireInProject(site, viewer, { permission: 'DELETE_ISSUES', projectId: issue.project_id, words: NO_DELETE });
    const sql =
      'select i.id from issues i join issue_types t on t.id = i.type_id where i.parent_id = ? and t.level < 0';
    const subtasks = site.db.all({ id: integer }, sql, issue.id);
    if (subtasks.length > 0 && query.get('deleteSubtasks') !== 'true') {
      throw new JiraError(
        400,
        `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      );
    }
    deleteIssue(site, viewer, { issue, subtasks: subtasks.map(({ id }) => id) });
    return { status: 204 };
  },
});
