import { operation } from '../../operation.ts';
import { listed, paging } from '../../query.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { sprintBoardFor } from '../board.ts';
import { pageOf } from '../page-of.ts';
import { sprintBean, sprintColumns } from '../sprint.ts';

const BY_STATE = "case state when 'closed' then 0 when 'active' then 1 else 2 end";

/** Closed ones first, then active, then planned; within a state in the order of the backlog. */
export const listSprints = operation('GET', '/rest/agile/1.0/board/{boardId}/sprint', {
  scopes: AGILE_SCOPES.readSprint,
  answer({ site, viewer, params, query }) {
    const board = sprintBoardFor(site, viewer, params.boardId);
    const states = listed(query, 'state');
    const sql = `select * from sprints where board_id = ? order by ${BY_STATE}, position, id`;
    const sprints = site.db
      .all(sprintColumns, sql, board.id)
      .filter(({ state }) => states.length === 0 || states.includes(state));
    return { status: 200, body: pageOf(sprints, paging(query, 50), (sprint) => sprintBean(site, sprint)) };
  },
});
