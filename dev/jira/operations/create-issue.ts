import { createIssue } from '../create-issue.ts';
import { issueDetails } from '../issue-details.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

export const postIssue = operation('POST', '/rest/api/3/issue', {
  scopes: SCOPES.createIssue,
  answer({ site, viewer, body }) {
    const { id, key } = createIssue(site, viewer, parsed(issueDetails, body));
    return { status: 201, body: { id: String(id), key, self: `${site.baseUrl}/rest/api/3/issue/${id}` } };
  },
});
