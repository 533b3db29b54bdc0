import { text } from '../columns.ts';
import { userBeanOf } from '../beans/user-bean.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const getWatchers = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/watchers', {
  scopes: SCOPES.readWatchers,
  points: 2,
  answer({ site, viewer, params }) {
    const { id, key } = issueFor(site, viewer, params.issueIdOrKey);
    const rows = site.db.all(
      { account_id: text },
      'select account_id from watchers where issue_id = ? order by account_id',
      id,
    );
    return {
      status: 200,
      body: {
        self: `${site.baseUrl}/rest/api/3/issue/${key}/watchers`,
        isWatching: rows.some(({ account_id }) => account_id === viewer),
        watchCount: rows.length,
        watchers: rows.map(({ account_id }) => userBeanOf(site, account_id)),
      },
    };
  },
});
