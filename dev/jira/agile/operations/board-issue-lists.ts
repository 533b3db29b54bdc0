import { operation } from '../../operation.ts';
import { pointsOfPage } from '../../search/search-page.ts';
import { every } from '../../search/sql.ts';
import type { Site } from '../../site.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { inBacklog, inSprint, onBoard } from '../board-issues.ts';
import { boardFor, sprintBoardFor } from '../board.ts';
import { countOf, pageByOffset, pageByToken, type IssueList } from '../issue-list.ts';
import { sprintFor } from '../sprint.ts';

type Place = { site: Site; viewer: string; params: { readonly boardId: string } };

function backlog({ site, viewer, params }: Place): IssueList {
  const board = boardFor(site, viewer, params.boardId);
  return { place: `backlog of ${board.id}`, where: (scope) => inBacklog(scope, board) };
}

function issues({ site, viewer, params }: Place): IssueList {
  const board = boardFor(site, viewer, params.boardId);
  return { place: `issues of ${board.id}`, where: (scope) => onBoard(scope, board) };
}

function sprintOnBoard({ site, viewer, params }: Place & { params: { readonly sprintId: string } }): IssueList {
  const board = sprintBoardFor(site, viewer, params.boardId);
  const { sprint } = sprintFor(site, viewer, params.sprintId);
  return {
    place: `sprint ${sprint.id} on ${board.id}`,
    where: (scope) => every([onBoard(scope, board), inSprint(sprint.id)]),
  };
}

const terms = { scopes: AGILE_SCOPES.readBoard, points: pointsOfPage };
const sprintTerms = { scopes: AGILE_SCOPES.readSprintIssues, points: pointsOfPage };

export const listBacklog = operation('GET', '/rest/software/1.0/board/{boardId}/backlog', {
  ...terms,
  answer: (ask) => pageByToken(ask, backlog(ask)),
});
export const listBacklogByOffset = operation('GET', '/rest/agile/1.0/board/{boardId}/backlog', {
  ...terms,
  answer: (ask) => pageByOffset(ask, backlog(ask)),
});
export const countBacklog = operation('GET', '/rest/software/1.0/board/{boardId}/backlog/approximate-count', {
  scopes: AGILE_SCOPES.readBoard,
  answer: (ask) => countOf(ask, backlog(ask)),
});

export const listBoardIssues = operation('GET', '/rest/software/1.0/board/{boardId}/issue', {
  ...terms,
  answer: (ask) => pageByToken(ask, issues(ask)),
});
export const listBoardIssuesByOffset = operation('GET', '/rest/agile/1.0/board/{boardId}/issue', {
  ...terms,
  answer: (ask) => pageByOffset(ask, issues(ask)),
});
export const countBoardIssues = operation('GET', '/rest/software/1.0/board/{boardId}/issue/approximate-count', {
  scopes: AGILE_SCOPES.readBoard,
  answer: (ask) => countOf(ask, issues(ask)),
});

export const listBoardSprintIssues = operation('GET', '/rest/software/1.0/board/{boardId}/sprint/{sprintId}/issue', {
  ...sprintTerms,
  answer: (ask) => pageByToken(ask, sprintOnBoard(ask)),
});
export const listBoardSprintIssuesByOffset = operation(
  'GET',
  '/rest/agile/1.0/board/{boardId}/sprint/{sprintId}/issue',
  {
    ...sprintTerms,
    answer: (ask) => pageByOffset(ask, sprintOnBoard(ask)),
  },
);
