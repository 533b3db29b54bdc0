import { deleteProperty, ISSUE_PROPERTIES } from '../entity-properties.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { NO_EDIT, requireInProject } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

export const deleteIssueProperty = operation('DELETE', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', {
  scopes: SCOPES.deleteIssueProperty,
  answer({ site, viewer, params }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    requireInProject(site, viewer, { permission: 'EDIT_ISSUES', projectId: issue.project_id, words: NO_EDIT });
    site.write(() => {
      deleteProperty(site, ISSUE_PROPERTIES, { id: issue.id, key: params.propertyKey });
      site.changed(issue.id);
    });
    return { status: 204 };
  },
});
