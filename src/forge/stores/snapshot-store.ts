import type { Day, Instant } from '../../domain/issue';
import type { SnapshotItem, SnapshotMoment } from '../../domain/snapshot';
import type { Totals } from '../../domain/totals';
import { createRow } from './rows';

const FOREVER = { days: null };

export type SnapshotPage = {
  readonly boardId: number;
  readonly sprintId: number;
  readonly moment: SnapshotMoment;
  /** When the sprint started or was closed; `recorded`: when this was read, minutes later at best. */
  readonly at: Instant;
  readonly recorded: Instant;
  /** From 0; `isLast` ends the snapshot. Storage takes 240 KiB a row, so there is one for every hundred issues. */
  readonly page: number;
  readonly isLast: boolean;
  readonly items: readonly SnapshotItem[];
};

/** The first one stays: an event that comes twice changes nothing. */
export async function savePage(snapshot: SnapshotPage): Promise<void> {
  const { boardId, sprintId, moment, at, ...content } = snapshot;
  const place = { entity: 'snapshot', key: `${boardId}-${sprintId}-${moment}-${content.page}` };
  const row = { board: String(boardId), sprint: String(sprintId), at, content: { moment, ...content } };
  await createRow(place, row, FOREVER);
}

/** How many issues of a project are in which state, once a day; the day's first count stays. */
export async function saveDay(projectId: string, day: { day: Day; at: Instant; totals: Totals }): Promise<void> {
  const place = { entity: 'snapshot', key: `project-${projectId}-${day.day}` };
  const row = { board: `project-${projectId}`, sprint: 'day', at: day.at, content: { day: day.day, ...day.totals } };
  await createRow(place, row, FOREVER);
}
