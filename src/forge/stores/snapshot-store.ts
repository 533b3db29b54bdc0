import * as z from 'zod';
import type { Day, Instant } from '../../domain/shared/instant';
import type { RecordedMoment } from '../../domain/lookback/past';
import { snapshotItem, type SnapshotMoment } from '../../domain/lookback/snapshot';
import type { RecordedDay } from '../../domain/backlog/over-time';
import { readyWork } from '../../domain/backlog/ready-work';
import { AppError } from '../../failure';
import { orNull } from '../../domain/shared/schema';
import { type At, createRow, dropRows, putRow, readRow, readRows, replaceRowOf } from './rows';

/** Which snapshot: what a sprint of a board held when it started or closed. */
type SnapshotOf = { readonly boardId: number; readonly sprintId: number; readonly moment: SnapshotMoment };

const pageRow = z.object({
  /** When the sprint was started or closed. */
  at: z.string(),
  content: z.object({
    /** When this was read, minutes later at best. */
    recorded: z.string(),
    /** Ends the snapshot. A row holds 240 KiB, so a page has at most a hundred issues. */
    isLast: z.boolean(),
    /** The field that estimates were read from; null where the board counts issues. */
    estimateField: z.string().nullable(),
    items: z.array(snapshotItem).readonly(),
  }),
});
type PageRow = z.infer<typeof pageRow>;
/** `page`: from 0. */
type SnapshotPage = SnapshotOf & Pick<PageRow, 'at'> & PageRow['content'] & { readonly page: number };
const rowAt = z.object({ at: z.string() });

const keyOf = ({ boardId, sprintId, moment }: SnapshotOf, page: number) => `${boardId}-${sprintId}-${moment}-${page}`;
const placeOf = (of: SnapshotOf, page: number): At => ({ entity: 'snapshot', key: keyOf(of, page) });

/**
 * Whether this page is still to be recorded: nothing readable is stored, or a page of the same snapshot, which may have
 * been interrupted. A stored start stays; the later close of a reopened sprint replaces the earlier one.
 */
export async function isWanted(snapshot: SnapshotOf & Pick<SnapshotPage, 'at' | 'page'>): Promise<boolean> {
  const stored = await readRow(placeOf(snapshot, snapshot.page));
  const before = rowAt.safeParse(stored);
  return stored === null || !before.success || isFollowedBy(before.data.at, snapshot);
}

function isFollowedBy(before: Instant, { at, moment }: Pick<SnapshotPage, 'at' | 'moment'>): boolean {
  return before === at || (moment === 'close' && before < at);
}

/**
 * Stores a page. A stored page of the same snapshot stays, so that a repeated event changes nothing. Fails with `busy`
 * where storage refuses two writes at once.
 */
export async function savePage(snapshot: SnapshotPage): Promise<void> {
  const { boardId, sprintId, moment, at, ...content } = snapshot;
  const place = placeOf(snapshot, content.page);
  const row = { board: String(boardId), sprint: String(sprintId), at, content: { moment, ...content } };
  if (await createRow(place, row)) return;
  const before = rowAt.safeParse(await readRow(place));
  if (!before.success) return putRow(place, row);
  if (before.data.at === at || !isFollowedBy(before.data.at, snapshot)) return;
  const isReplaced = await replaceRowOf(place, row, { attribute: 'at', is: before.data.at });
  if (!isReplaced) throw new AppError('busy', 'A page of a snapshot was written at the same time.');
}

/** The snapshots in this order; null where one is missing or incomplete. Reads a page of each at once. */
export async function readSnapshots(wanted: readonly SnapshotOf[]): Promise<readonly (StoredMoment | null)[]> {
  const read: (readonly PageRow[] | null)[] = wanted.map(() => []);
  for (let page = 0; ; page += 1) {
    const open = wanted.flatMap((of, index) => (isUnfinished(read[index]) ? [{ of, index }] : []));
    if (open.length === 0) return read.map(momentOf);
    const rows = await readRows(open.map(({ of }) => placeOf(of, page)));
    for (const [position, { index }] of open.entries()) read[index] = withNext(read[index] ?? null, rows[position]);
  }
}

function isUnfinished(pages: readonly PageRow[] | null | undefined): boolean {
  return pages !== null && pages?.at(-1)?.content.isLast !== true;
}

/** null where the page is missing, unreadable, or left from an earlier close. */
function withNext(pages: readonly PageRow[] | null, row: unknown): readonly PageRow[] | null {
  const parsed = pageRow.safeParse(row);
  const first = pages?.[0];
  const fits = parsed.success && (first === undefined || first.at === parsed.data.at);
  return pages !== null && fits ? [...pages, parsed.data] : null;
}

/** A moment with its issues page by page: each says when it was read. */
export type StoredMoment = Pick<RecordedMoment, 'at' | 'estimateField'> & {
  readonly pages: readonly Pick<RecordedMoment, 'recorded' | 'items'>[];
};

function momentOf(pages: readonly PageRow[] | null): StoredMoment | null {
  const first = pages?.[0];
  if (pages === null || first === undefined) return null;
  const { estimateField } = first.content;
  return { at: first.at, estimateField, pages: pages.map(({ content: { recorded, items } }) => ({ recorded, items })) };
}

const dayAt = (projectId: string, day: Day): At => ({ entity: 'day', key: `${projectId}-${day}` });

/** How many issues of a project are in which state, once a day; the day's first count stays. */
export async function saveDay(
  projectId: string,
  { day, at, totals, work }: RecordedDay & { readonly at: Instant },
): Promise<void> {
  await createRow(dayAt(projectId, day), { at, content: { day, ...totals, work } });
}

const count = z.int().nonnegative().nullable();
const dayRow = z.object({
  content: z.object({
    day: z.iso.date(),
    all: count,
    standings: z.object({
      ready: count,
      incomplete: count,
      exception: count,
      recheck: count,
      'on-paper': count,
      refine: count,
      draft: count,
    }),
    /** Neither is in rows of earlier versions. */
    startedUnseen: orNull(count),
    work: orNull(readyWork),
  }),
});

/** What was recorded on these days, in their order; a day without a readable row is left out. */
export async function readDays(projectId: string, days: readonly Day[]): Promise<readonly RecordedDay[]> {
  const rows = await readRows(days.map((day) => dayAt(projectId, day)));
  return rows.flatMap((row) => {
    const read = dayRow.safeParse(row);
    if (!read.success) return [];
    const { day, work, ...totals } = read.data.content;
    return [{ day, totals, work }];
  });
}

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
