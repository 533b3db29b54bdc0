import { JiraError } from '../error.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

/** A second vote of the same person changes nothing. */
export const postVote = operation('POST', '/rest/api/3/issue/{issueIdOrKey}/votes', {
  scopes: SCOPES.writeVotes,
  answer({ site, viewer, params }) {
    const { id, reporter, resolution_id } = issueFor(site, viewer, params.issueIdOrKey);
    if (reporter === viewer) throw new JiraError(404, 'You cannot vote for an issue you have reported.');
    if (resolution_id !== null) throw new JiraError(404, 'You cannot vote or change your vote on resolved issues.');
    site.write(() => {
      site.db.run('insert or ignore into votes (issue_id, account_id) values (?, ?)', id, viewer);
      site.changed(id);
    });
    return { status: 204 };
  },
});
