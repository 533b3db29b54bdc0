import { z } from 'zod';
import { editIssue } from '../edit-issue.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { requireInProject } from '../permissions.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

const bodyShape = z.object({ accountId: z.string().nullable() });
const NO_ASSIGN = 'You do not have permission to assign issues in this project.';

export const putAssignee = operation('PUT', '/rest/api/3/issue/{issueIdOrKey}/assignee', {
  scopes: SCOPES.writeIssue,
  answer({ site, viewer, params, body }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    requireInProject(site, viewer, { permission: 'ASSIGN_ISSUES', projectId: issue.project_id, words: NO_ASSIGN });
    editIssue(site, viewer, { issue, details: { fields: { assignee: parsed(bodyShape, body) } } });
    return { status: 204 };
  },
});
