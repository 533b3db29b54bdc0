import { z } from 'zod';
import { integer, nullable, oneOf, text, type RowOf } from '../columns.ts';
import { JiraError } from '../error.ts';
import { stored } from '../json.ts';
import { mayInProject } from '../permissions.ts';
import type { Site } from '../site.ts';

export const boardColumns = {
  id: integer,
  name: text,
  type: oneOf('scrum', 'kanban', 'simple'),
  project_id: integer,
  filter_id: integer,
  filter_jql: text,
  sub_query: text,
  estimation_field_id: nullable(text),
  columns: text,
};
export type BoardRow = RowOf<typeof boardColumns>;

const columnList = z.array(z.object({ name: z.string(), statuses: z.array(z.string()) }));
export type Column = z.infer<typeof columnList>[number];

export function columnsOf({ columns }: BoardRow): Column[] {
  return columnList.parse(stored(columns));
}

/** Ids of the statuses on the board, and those of its last column that has any: what is there is done. */
export function statusesOf(board: BoardRow): { all: number[]; done: number[] } {
  const columns = columnsOf(board).map(({ statuses }) => statuses.map(Number));
  return { all: columns.flat(), done: columns.findLast((statuses) => statuses.length > 0) ?? [] };
}

/** The boards that a viewer may see, by id: those of projects that they may browse. */
export function visibleBoards(site: Site, viewer: string): BoardRow[] {
  return site.db.all(
    boardColumns,
    "select b.* from boards b join grants g on g.project_id = b.project_id and g.account_id = ? and g.permission = 'BROWSE_PROJECTS' order by b.id",
    viewer,
  );
}

/** Throws the one 404 that hidden and missing boards share. */
export function boardFor(site: Site, viewer: string, id: string): BoardRow {
  const board = /^\d{1,15}$/.test(id)
    ? site.db.get(boardColumns, 'select * from boards where id = ?', Number(id))
    : undefined;
  if (!board || !mayInProject(site, viewer, 'BROWSE_PROJECTS', board.project_id)) {
    throw new JiraError(
      404,
      'Requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    );
  }
  return board;
}

/** As `boardFor`, for a board that has sprints. */
export function sprintBoardFor(site: Site, viewer: string, id: string): BoardRow {
  const board = boardFor(site, viewer, id);
  if (board.type === 'kanban') throw new JiraError(400, 'The board does not support sprints');
  return board;
}
