import { operation } from '../../operation.ts';
import { pointsOfPage } from '../../search/search-page.ts';
import type { Site } from '../../site.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { inSprint } from '../board-issues.ts';
import { pageByOffset, pageByToken, type IssueList } from '../issue-list.ts';
import { sprintFor } from '../sprint.ts';

function issues({
  site,
  viewer,
  params,
}: {
  site: Site;
  viewer: string;
  params: { readonly sprintId: string };
}): IssueList {
  const { sprint } = sprintFor(site, viewer, params.sprintId);
  return { place: `sprint ${sprint.id}`, where: () => inSprint(sprint.id) };
}

const terms = { scopes: AGILE_SCOPES.readSprintIssues, points: pointsOfPage };

export const listSprintIssues = operation('GET', '/rest/software/1.0/sprint/{sprintId}/issue', {
  ...terms,
  answer: (ask) => pageByToken(ask, issues(ask)),
});
export const listSprintIssuesByOffset = operation('GET', '/rest/agile/1.0/sprint/{sprintId}/issue', {
  ...terms,
  answer: (ask) => pageByOffset(ask, issues(ask)),
});
