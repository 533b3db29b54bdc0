import { z } from 'zod';
import { operation } from '../../operation.ts';
import { parsed } from '../../request-body.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { sprintBoardFor } from '../board.ts';
import { sprintName, sprintTime } from '../change-sprint.ts';
import { emitSprint, requireManageSprints, sprintBean, sprintRow } from '../sprint.ts';

const bean = z.object({
  name: z.string().nullish(),
  originBoardId: z.number().int(),
  startDate: z.string().nullish(),
  endDate: z.string().nullish(),
  goal: z.string().nullish(),
});

/** Creates a planned sprint after the others. */
export const postSprint = operation('POST', '/rest/agile/1.0/sprint', {
  scopes: AGILE_SCOPES.writeSprint,
  answer({ site, viewer, body }) {
    const asked = parsed(bean, body);
    const board = sprintBoardFor(site, viewer, String(asked.originBoardId));
    requireManageSprints(site, viewer, board);
    const [start, end] = [sprintTime(asked.startDate, 'startDate'), sprintTime(asked.endDate, 'endDate')];
    const name = sprintName(asked.name);
    const sprint = site.write(() => {
      const { id } = site.db.run(
        `insert into sprints (board_id, name, goal, start_date, end_date, created_date, position)
         values (?, ?, ?, ?, ?, ?, (select ifnull(max(position), 0) + 1 from sprints where board_id = ?))`,
        ...[board.id, name, asked.goal ?? '', start, end, site.timestamp(), board.id],
      );
      const created = sprintRow(site, id);
      emitSprint(site, 'created', { sprint: created, by: viewer });
      return created;
    });
    return { status: 201, body: sprintBean(site, sprint) };
  },
});
