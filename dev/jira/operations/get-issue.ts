import { issueBean } from '../beans/issue-bean.ts';
import { selectedFields } from '../field-selection.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { listed } from '../query.ts';
import { createReading } from '../reading.ts';
import { SCOPES } from '../scopes.ts';

export const getIssue = operation('GET', '/rest/api/3/issue/{issueIdOrKey}', {
  scopes: SCOPES.readIssue,
  points: 2,
  answer({ site, viewer, params, query }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    const shape = {
      fields: selectedFields(site, listed(query, 'fields'), '*all'),
      properties: listed(query, 'properties'),
      expand: new Set(listed(query, 'expand')),
    };
    return { status: 200, body: issueBean(createReading(site, viewer), issue, shape) };
  },
});
