import { ISSUE_PROPERTIES, readProperty } from '../entity-properties.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const getIssueProperty = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', {
  scopes: SCOPES.readIssueProperty,
  points: 2,
  answer({ site, viewer, params }) {
    const { id } = issueFor(site, viewer, params.issueIdOrKey);
    const value = readProperty(site, ISSUE_PROPERTIES, { id, key: params.propertyKey });
    return { status: 200, body: { key: params.propertyKey, value } };
  },
});
