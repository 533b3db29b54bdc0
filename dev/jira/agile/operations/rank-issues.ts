import { JiraError } from '../../error.ts';
import { operation } from '../../operation.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { movedIssues, requireOnAll } from '../moved-issues.ts';
import { rankIssues } from '../rank-issues.ts';

/** Ranks up to 50 issues in a row, directly before or after an issue. */
export const putRank = operation('PUT', '/rest/agile/1.0/issue/rank', {
  scopes: AGILE_SCOPES.rank,
  answer({ site, viewer, body }) {
    const { issues, place } = movedIssues(site, viewer, body);
    if (!place) throw new JiraError(400, 'Either rankBeforeIssue or rankAfterIssue must be specified.');
    requireOnAll(site, viewer, { issues, permissions: ['SCHEDULE_ISSUES'] });
    site.write(() => rankIssues(site, viewer, { issueIds: issues.map(({ id }) => id), place }));
    return { status: 204 };
  },
});
