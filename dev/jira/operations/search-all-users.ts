import { columnNames } from '../columns.ts';
import { userBean, userColumns } from '../beans/user-bean.ts';
import { mustBrowseUsers } from '../global-permissions.ts';
import { operation } from '../operation.ts';
import { paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';

export const searchAllUsers = operation('GET', '/rest/api/3/users/search', {
  scopes: SCOPES.readUser,
  points: 2,
  answer({ site, viewer, query }) {
    mustBrowseUsers(site, viewer);
    const { startAt, maxResults } = paging(query, 1_000);
    const sql = `select ${columnNames(userColumns)} from users order by account_type, display_name, account_id limit ? offset ?`;
    return {
      status: 200,
      body: site.db.all(userColumns, sql, maxResults, startAt).map((user) => userBean(site, user)),
    };
  },
});
