import { ISSUE_PROPERTIES, propertyKeys } from '../entity-properties.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listIssueProperties = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/properties', {
  scopes: SCOPES.readIssueProperty,
  points: 2,
  answer({ site, viewer, params }) {
    const { id } = issueFor(site, viewer, params.issueIdOrKey);
    const resource = `${site.baseUrl}/rest/api/3/issue/${id}/properties`;
    return { status: 200, body: propertyKeys(site, ISSUE_PROPERTIES, { id, resource }) };
  },
});
