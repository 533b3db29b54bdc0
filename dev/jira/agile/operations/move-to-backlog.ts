import { operation } from '../../operation.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { moveToSprint } from '../change-sprint.ts';
import { movedIssues, requireOnAll } from '../moved-issues.ts';

/** Moves up to 50 issues out of their planned or active sprint. */
export const postBacklogIssues = operation('POST', '/rest/agile/1.0/backlog/issue', {
  scopes: AGILE_SCOPES.writeBoard,
  answer({ site, viewer, body }) {
    const { issues } = movedIssues(site, viewer, body);
    requireOnAll(site, viewer, { issues, permissions: ['EDIT_ISSUES', 'SCHEDULE_ISSUES'] });
    site.write(() => moveToSprint(site, viewer, { issueIds: issues.map(({ id }) => id), to: null }));
    return { status: 204 };
  },
});
