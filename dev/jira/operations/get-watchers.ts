import { accountsOn, watchesOf } from '../beans/people-of-issue.ts';
import { userBeanOf } from '../beans/user-bean.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const getWatchers = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/watchers', {
  scopes: SCOPES.readWatchers,
  points: 2,
  answer({ site, viewer, params }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    const watchers = accountsOn(site, 'watchers', issue.id).map((account) => userBeanOf(site, account));
    return { status: 200, body: { ...watchesOf(site, viewer, issue), watchers } };
  },
});
