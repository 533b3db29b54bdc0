import { operation } from '../../operation.ts';
import { pointsOfPage } from '../../search/search-page.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { inSprint } from '../board-issues.ts';
import { pageByOffset } from '../issue-list.ts';
import { sprintFor } from '../sprint.ts';

export const listSprintIssues = operation('GET', '/rest/agile/1.0/sprint/{sprintId}/issue', {
  scopes: AGILE_SCOPES.readSprintIssues,
  points: pointsOfPage,
  answer(ask) {
    const { sprint } = sprintFor(ask.site, ask.viewer, ask.params.sprintId);
    return pageByOffset(ask, { place: `sprint ${sprint.id}`, where: () => inSprint(sprint.id) });
  },
});
