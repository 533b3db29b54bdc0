import { operation } from '../../operation.ts';
import { pointsOfPage } from '../../search/search-page.ts';
import { every } from '../../search/sql.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { inBacklog, inSprint, onBoard } from '../board-issues.ts';
import { boardFor, sprintBoardFor } from '../board.ts';
import { pageByToken } from '../issue-list.ts';
import { sprintFor } from '../sprint.ts';

export const listBacklog = operation('GET', '/rest/software/1.0/board/{boardId}/backlog', {
  scopes: AGILE_SCOPES.readBoard,
  points: pointsOfPage,
  answer(ask) {
    const board = boardFor(ask.site, ask.viewer, ask.params.boardId);
    return pageByToken(ask, { place: `backlog of ${board.id}`, where: (scope) => inBacklog(scope, board) });
  },
});

export const listBoardSprintIssues = operation('GET', '/rest/software/1.0/board/{boardId}/sprint/{sprintId}/issue', {
  scopes: AGILE_SCOPES.readSprintIssues,
  points: pointsOfPage,
  answer(ask) {
    const { site, viewer, params } = ask;
    const board = sprintBoardFor(site, viewer, params.boardId);
    const { sprint } = sprintFor(site, viewer, params.sprintId);
    return pageByToken(ask, {
      place: `sprint ${sprint.id} on ${board.id}`,
      where: (scope) => every([onBoard(scope, board), inSprint(sprint.id)]),
    });
  },
});
