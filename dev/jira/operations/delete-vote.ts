import { JiraError } from '../error.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

/** @NOTE unverified on a live site: the words to who has not voted. */
export const deleteVote = operation('DELETE', '/rest/api/3/issue/{issueIdOrKey}/votes', {
  scopes: SCOPES.writeVotes,
  answer({ site, viewer, params }) {
    const { id, resolution_id } = issueFor(site, viewer, params.issueIdOrKey);
    if (resolution_id !== null) throw new JiraError(404, 'You cannot vote or change your vote on resolved issues.');
    site.write(() => {
      const { changes } = site.db.run('delete from votes where issue_id = ? and account_id = ?', id, viewer);
      if (changes === 0) throw new JiraError(404, 'You have not voted for this issue.');
      site.changed(id);
    });
    return { status: 204 };
  },
});
