import type { Instant } from '../../domain/shared/instant';
import { dropRows, readRows, type At } from './rows';
import { dayAt } from './snapshot-store';

/** Bounds the pages of a sprint, numbered from 0. */
const MOST_PAGES = 50;
const DAY = 24 * 60 * 60 * 1000;

/** Removes the facts of a board and the snapshots of these sprints. */
export async function forgetBoard(boardId: number, sprints: readonly number[]): Promise<void> {
  await dropRows([{ entity: 'board', key: String(boardId) }]);
  let open = sprints.flatMap((sprint) => ['start', 'close'].map((moment) => `${boardId}-${sprint}-${moment}`));
  for (let page = 0; page < MOST_PAGES && open.length > 0; page += 1) {
    const places: readonly At[] = open.map((key) => ({ entity: 'snapshot', key: `${key}-${page}` }));
    const rows = await readRows(places);
    await dropRows(places.filter((_place, index) => rows[index] !== null));
    open = open.filter((_key, index) => rows[index] !== null);
  }
}

/** Removes the daily counts of a project. */
export async function forgetDays(projectId: string, { from, to }: { from: Instant; to: Instant }): Promise<void> {
  const first = Date.parse(from.slice(0, 10));
  // A day more on either side, for time zones.
  const count = Math.ceil((Date.parse(to) - first) / DAY) + 2;
  const days = Array.from({ length: count }, (_, index) => new Date(first + (index - 1) * DAY).toISOString());
  await dropRows(days.map((day) => dayAt(projectId, day.slice(0, 10))));
}
