import { userRow } from '../beans/user-bean.ts';
import { fullUserBean } from '../beans/full-user-bean.ts';
import { JiraError } from '../error.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const getMyself = operation('GET', '/rest/api/3/myself', {
  scopes: SCOPES.readUser,
  points: 2,
  answer({ site, viewer }) {
    const user = userRow(site, viewer);
    if (!user) throw new JiraError(401, 'Client must be authenticated to access this resource.');
    return { status: 200, body: fullUserBean(site, user) };
  },
});
