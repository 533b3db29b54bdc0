import { accountsOn, votesOf } from '../beans/people-of-issue.ts';
import { userBeanOf } from '../beans/user-bean.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { mayInProject } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

/** Who may not view voters and watchers learns their number only. */
export const getVotes = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/votes', {
  scopes: SCOPES.readVotes,
  points: 2,
  answer({ site, viewer, params }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    const mayView = mayInProject(site, viewer, 'VIEW_VOTERS_AND_WATCHERS', issue.project_id);
    const voters = mayView ? accountsOn(site, 'votes', issue.id).map((account) => userBeanOf(site, account)) : [];
    return { status: 200, body: { ...votesOf(site, viewer, issue), voters } };
  },
});
