import { fullUserBean } from '../beans/full-user-bean.ts';
import { userRow } from '../beans/user-bean.ts';
import { JiraError } from '../error.ts';
import { mustBrowseUsers } from '../global-permissions.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const getUser = operation('GET', '/rest/api/3/user', {
  scopes: SCOPES.readUser,
  points: 2,
  answer({ site, viewer, query }) {
    mustBrowseUsers(site, viewer);
    const accountId = query.get('accountId');
    if (!accountId) throw new JiraError(400, "The query parameter 'accountId' is required.");
    const user = userRow(site, accountId);
    if (!user) throw new JiraError(404, 'Specified user does not exist or you do not have required permissions');
    return { status: 200, body: fullUserBean(site, user) };
  },
});
