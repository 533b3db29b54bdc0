import { JiraError } from '../../error.ts';
import { operation } from '../../operation.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { moveToSprint } from '../change-sprint.ts';
import { movedIssues, requireOnAll } from '../moved-issues.ts';
import { rankIssues } from '../rank-issues.ts';
import { sprintFor } from '../sprint.ts';

/** Moves up to 50 issues, and ranks them when a place is given. */
export const postSprintIssues = operation('POST', '/rest/agile/1.0/sprint/{sprintId}/issue', {
  scopes: AGILE_SCOPES.writeSprint,
  answer({ site, viewer, params, body }) {
    const { sprint } = sprintFor(site, viewer, params.sprintId);
    if (sprint.state === 'closed') throw new JiraError(400, 'Issues can only be moved to open or active sprints.');
    const { issues, place } = movedIssues(site, viewer, body);
    requireOnAll(site, viewer, { issues, permissions: ['EDIT_ISSUES', 'SCHEDULE_ISSUES'] });
    const issueIds = issues.map(({ id }) => id);
    site.write(() => {
      moveToSprint(site, viewer, { issueIds, to: sprint.id });
      if (place) rankIssues(site, viewer, { issueIds, place });
    });
    return { status: 204 };
  },
});
