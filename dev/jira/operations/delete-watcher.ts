import { userRow } from '../beans/user-bean.ts';
import { JiraError } from '../error.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const deleteWatcher = operation('DELETE', '/rest/api/3/issue/{issueIdOrKey}/watchers', {
  scopes: SCOPES.writeWatchers,
  answer({ site, viewer, params, query }) {
    const { id } = issueFor(site, viewer, params.issueIdOrKey);
    const account = query.get('accountId');
    if (account === null) throw new JiraError(400, 'The accountId is missing.');
    if (!userRow(site, account)) throw new JiraError(404, `User '${account}' does not exist.`);
    site.write(() => {
      site.db.run('delete from watchers where issue_id = ? and account_id = ?', id, account);
      site.changed(id);
    });
    return { status: 204 };
  },
});
