import { operation } from '../../operation.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { boardBean } from '../board-bean.ts';
import { boardFor } from '../board.ts';

export const getBoard = operation('GET', '/rest/agile/1.0/board/{boardId}', {
  scopes: AGILE_SCOPES.readBoard,
  answer: ({ site, viewer, params }) => ({
    status: 200,
    body: boardBean(site, boardFor(site, viewer, params.boardId)),
  }),
});
