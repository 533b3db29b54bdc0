import { userBean, userRow } from '../beans/user-bean.ts';
import { JiraError } from '../error.ts';
import { objectsIn, operation } from '../operation.ts';
import { listed, paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';

export const bulkGetUsers = operation('GET', '/rest/api/3/user/bulk', {
  scopes: SCOPES.readUser,
  points: objectsIn('values'),
  answer({ site, query }) {
    const accountIds = listed(query, 'accountId');
    if (accountIds.length === 0) throw new JiraError(400, "The query parameter 'accountId' is required.");
    const { startAt, maxResults } = paging(query, 200, 10);
    const users = [...new Set(accountIds)].flatMap((accountId) => userRow(site, accountId) ?? []);
    const values = users.slice(startAt, startAt + maxResults).map((user) => userBean(site, user));
    const isLast = startAt + maxResults >= users.length;
    return {
      status: 200,
      body: {
        self: `${site.baseUrl}/rest/api/3/user/bulk?${query}`,
        startAt,
        maxResults,
        total: users.length,
        isLast,
        values,
      },
    };
  },
});
