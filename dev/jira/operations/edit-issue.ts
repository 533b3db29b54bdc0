import { issueBean } from '../beans/issue-bean.ts';
import { editIssue } from '../edit-issue.ts';
import { JiraError } from '../error.ts';
import { selectedFields } from '../field-selection.ts';
import { issueDetails } from '../issue-details.ts';
import { issueById, issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { mayAdminister, NO_EDIT, requireInProject } from '../permissions.ts';
import { createReading } from '../reading.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

/** Jira's own words; its document says that the parameter were ignored. */
const NO_SILENCE = 'To discard the user notification either admin or project admin permissions are required.';

/** `notifyUsers` has no effect, since this site sends no mail; Jira lets administrators alone say false. */
export const putIssue = operation('PUT', '/rest/api/3/issue/{issueIdOrKey}', {
  scopes: SCOPES.writeIssue,
  answer({ site, viewer, params, query, body }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    requireInProject(site, viewer, { permission: 'EDIT_ISSUES', projectId: issue.project_id, words: NO_EDIT });
    if (query.get('notifyUsers') === 'false' && !mayAdminister(site, viewer, issue.project_id))
      throw new JiraError(403, NO_SILENCE);
    editIssue(site, viewer, { issue, details: parsed(issueDetails, body) });
    if (query.get('returnIssue') !== 'true') return { status: 204 };
    const shape = { fields: selectedFields(site, [], '*all'), expand: new Set(query.getAll('expand')) };
    return { status: 200, body: issueBean(createReading(site, viewer), issueById(site, issue.id), shape) };
  },
});
