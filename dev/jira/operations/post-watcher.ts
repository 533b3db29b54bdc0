import { userRow } from '../beans/user-bean.ts';
import { JiraError } from '../error.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

/** The body is an account id as a JSON string; without a body the viewer starts watching. */
export const postWatcher = operation('POST', '/rest/api/3/issue/{issueIdOrKey}/watchers', {
  scopes: SCOPES.writeWatchers,
  answer({ site, viewer, params, body }) {
    const { id } = issueFor(site, viewer, params.issueIdOrKey);
    const account = typeof body === 'string' ? body : viewer;
    if (!userRow(site, account)) throw new JiraError(404, `User '${account}' does not exist.`);
    site.write(() => {
      site.db.run('insert or ignore into watchers (issue_id, account_id) values (?, ?)', id, account);
      site.changed(id);
    });
    return { status: 204 };
  },
});
