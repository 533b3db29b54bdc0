import { ISSUE_PROPERTIES, putProperty } from '../entity-properties.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { NO_EDIT, requireInProject } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

export const putIssueProperty = operation('PUT', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', {
  scopes: SCOPES.writeIssueProperty,
  answer({ site, viewer, params, text }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    requireInProject(site, viewer, { permission: 'EDIT_ISSUES', projectId: issue.project_id, words: NO_EDIT });
    const status = site.write(() => {
      const created = putProperty(site, ISSUE_PROPERTIES, { id: issue.id, key: params.propertyKey, text });
      if (site.index.indexed.some(({ propertyKey }) => propertyKey === params.propertyKey)) site.changed(issue.id);
      return created;
    });
    return { status };
  },
});
