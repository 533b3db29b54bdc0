import { z } from 'zod';
import { readRow } from '../src/forge/stores/rows';
import { DAY } from '../dev/sample/day';
import type { ForgeApp } from './forge-app';

const created = z.object({ id: z.coerce.number() });

type BoardOf = {
  readonly type?: 'scrum' | 'kanban';
  readonly estimate?: string | null;
  readonly columns?: readonly string[];
};

/** A board of the project. `columns`: the status ids of each column. */
export function aBoard(
  { site, projectId }: ForgeApp,
  { type = 'scrum', estimate = null, columns = [] }: BoardOf = {},
): number {
  const sql =
    'insert into boards (name, type, project_id, filter_jql, estimation_field_id, columns) values (?, ?, ?, ?, ?, ?)';
  const listed = columns.map((status) => ({ name: `Column ${status}`, statuses: [status] }));
  return site.db.run(sql, 'TIF board', type, projectId, 'project = TIF', estimate, JSON.stringify(listed)).id;
}

export type ASprint = {
  readonly board: number;
  readonly sprint: number;
  /** Ids of the sprint's issues. */
  readonly issues: readonly string[];
  /** Both return the events that Jira sends to the app. */
  readonly start: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
};

/** Dates of a planned sprint that starts tomorrow, so that flags look at it. */
export const startingSoon = () => ({
  startDate: new Date(Date.now() + DAY).toISOString(),
  endDate: new Date(Date.now() + 15 * DAY).toISOString(),
});

/** A planned sprint with these issues. */
export async function aSprintOf(app: ForgeApp, issues: readonly string[], board = aBoard(app)): Promise<ASprint> {
  const heard: unknown[] = [];
  app.site.on((event) => heard.push(event));
  const made = await app.rest('POST', '/rest/agile/1.0/sprint', {
    name: 'Sprint 1',
    originBoardId: board,
    ...startingSoon(),
  });
  const { id } = created.parse(made.body);
  for (let from = 0; from < issues.length; from += 50)
    await app.rest('POST', `/rest/agile/1.0/sprint/${id}/issue`, { issues: issues.slice(from, from + 50) });
  await app.site.clock.advance(60_000);
  const change = async (state: string) => {
    const dates = { startDate: '2026-11-24T07:00:00.000Z', endDate: '2026-12-08T09:00:00.000Z' };
    await app.rest('POST', `/rest/agile/1.0/sprint/${id}`, { state, ...(state === 'active' ? dates : {}) });
    return heard.at(-1);
  };
  return { board, sprint: id, issues, start: () => change('active'), close: () => change('closed') };
}

/** A planned sprint with `count` new issues. */
export async function aSprint(app: ForgeApp, count: number, board = aBoard(app)): Promise<ASprint> {
  const issues: string[] = [];
  for (let index = 0; index < count; index += 1) issues.push(await app.anIssue(`Issue ${index}`));
  return aSprintOf(app, issues, board);
}

const page = z.object({
  board: z.string(),
  sprint: z.string(),
  at: z.string(),
  content: z.object({
    moment: z.string(),
    recorded: z.string(),
    isLast: z.boolean(),
    estimateField: z.string().nullable(),
    items: z.array(z.looseObject({ id: z.string() })),
  }),
});

/** The stored rows of a snapshot, page by page. */
export async function storedPages(of: Pick<ASprint, 'board' | 'sprint'>, moment: 'start' | 'close') {
  const found: z.infer<typeof page>[] = [];
  for (;;) {
    const row = await readRow({ entity: 'snapshot', key: `${of.board}-${of.sprint}-${moment}-${found.length}` });
    if (row === null) return found;
    found.push(page.parse(row));
  }
}
