import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import type { Next } from '../../domain/refinement/next-version';
import { namesIn, emptyRefinement, type Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import { now as currentTime } from './clock';
import { archiveRows } from './archive-store';
import { noteFact } from './fact-store';
import { newPassKey } from './pass';
import { isLong, joinLong, KEPT_BYTES, moreAt } from './long-row';
import { pack } from './packed';
import { daysLeft, namesAt, splitNames, toNamesRow, withNames } from './names-row';
import { parseRefinement, unpackRow } from './refinement-schema';
import { personAt, rememberPerson, toPersonRow } from './person-store';
import {
  rowPage,
  batchedReader,
  createRow,
  happened,
  readRow,
  readRows,
  storageFailed,
  type Row,
  type RowReader,
} from './rows';

const at = (issueId: string) => ({ entity: 'refinement', key: issueId });
const lookAt = (issueId: string) => ({ entity: 'look', key: `${issueId}-look` });
const look = z.object({ shown: z.int(), projected: z.int().optional() });

/** How often a row and its names are read: they are written together, but a read may fall between two writes. */
const TRIES = 3;

/**
 * The issue's row with the names of the latest revealed round; empty where none is stored. Fails on an unreadable row,
 * which never counts as absent. A row without a key gets one, which its next write stores.
 */
export async function readRefinement(
  issueId: string,
  read: RowReader = batchedReader(),
  now: Instant = currentTime(),
): Promise<Refinement> {
  let reader = read;
  for (let tries = 1; ; tries += 1) {
    const [row, names] = await Promise.all([reader(at(issueId)), reader(namesAt(issueId))]);
    if (row === null) return withKey(emptyRefinement(issueId));
    const joined = isLong(row) ? joinLong(row, await reader(moreAt(issueId))) : row;
    const stored = unpackRow(joined);
    if (stored === null && (joined !== null || tries === TRIES))
      throw storageFailed('The stored row of the issue cannot be read.');
    const whole = stored === null ? null : withNames(stored, names, now);
    if (stored !== null && (whole !== null || tries === TRIES))
      return withKey(parseRefinement(issueId, whole ?? stored));
    reader = batchedReader();
  }
}

const withKey = (row: Refinement): Refinement => ({ ...row, passKey: row.passKey ?? newPassKey() });

/** Rows of many issues, in their order, without names; null where a row is there and cannot be read. */
export async function readRefinements(issueIds: readonly string[]): Promise<readonly (Refinement | null)[]> {
  const rows = await readRows(issueIds.map(at));
  const longOnes = issueIds.filter((_id, index) => isLong(rows[index]));
  const more = new Map((await readRows(longOnes.map(moreAt))).map((row, index) => [longOnes[index], row]));
  return issueIds.map((id, index) => {
    const value = rows[index] ?? null;
    const row = unpackRow(joinLong(value, more.get(id)));
    if (value === null) return emptyRefinement(id);
    return row === null ? null : parseRefinement(id, row);
  });
}

const ROWS_A_PAGE = 100;

/** Ids of a project's issues that have a row, a page at a time; the list lags behind by seconds. */
export async function issuesWithRow(projectId: string, cursor: string | null) {
  const where = { entity: 'refinement', index: 'by-project', partition: [projectId] };
  const { rows, next } = await rowPage(where, cursor, ROWS_A_PAGE);
  return { ids: rows.map(({ key }) => key), next };
}

/** The counter of what others may see. One small row; 0 where nothing was ever stored. */
export async function readShown(issueId: string, read: RowReader = readRow): Promise<number> {
  return (await readCounters(issueId, read)).shown;
}

/** The look counter where the properties are known to be up to date with it; else null. */
export async function readProjected(issueId: string, read: RowReader = readRow): Promise<number | null> {
  const { shown, projected } = await readCounters(issueId, read);
  return shown === projected ? shown : null;
}

/** The counter of what others may see, and up to which one the properties were right. */
export async function readCounters(issueId: string, read: RowReader = readRow): Promise<z.infer<typeof look>> {
  return look.safeParse(await read(lookAt(issueId))).data ?? { shown: 0 };
}

/** Records that the properties show the row as of `shown`. False where the row has changed since. */
export function markProjected(issueId: string, shown: number): Promise<boolean> {
  const conditions = new Filter<z.infer<typeof look>>().and('shown', FilterConditions.equalTo(shown));
  const key = lookAt(issueId).key;
  return happened(() =>
    kvs.transact().set(key, { shown, projected: shown }, { entityName: 'look', conditions }).execute(),
  );
}

type Storing = { readonly projectId: string; readonly now: Instant };

/**
 * Replaces the row on its version, in one transaction with the entries that move out of it, the look counter, and the
 * person rows of new names. False after a lost race. Fails with `limit-reached` where the row would be too long.
 */
export async function storeRefinement(next: Next, storing: Storing): Promise<boolean> {
  const { row } = next;
  const stored = toRow(row, storing.projectId);
  // A condition needs a row, so an empty first one is created.
  if (row.version === 1) await createRow(at(row.issueId), toRow(emptyRefinement(row.issueId), storing.projectId));
  return replace(stored, { next, storing });
}

type Replacing = { readonly next: Next; readonly storing: Storing };

/** What Forge takes in one transaction. */
const WRITES_AT_ONCE = 25;

/** Most person rows in the transaction itself. */
const PEOPLE_AT_ONCE = 12;

type Transaction = ReturnType<typeof kvs.transact>;
type Write = (transaction: Transaction) => unknown;

async function replace(stored: Row, { next, storing }: Replacing): Promise<boolean> {
  const { before, row, moved } = next;
  const conditions = new Filter<Row>().and('version', FilterConditions.equalTo(row.version - 1));
  const isSeen = row.shown !== before.shown;
  const namesBefore = new Set(namesIn(before));
  const people = namesIn(row)
    .filter((name) => !namesBefore.has(name))
    .map((account) => ({ account, place: row.issueId, at: storing.now }));
  // Before the names are stored: a spare person row does no harm.
  for (const one of people.slice(PEOPLE_AT_ONCE)) await rememberPerson(one);
  const writes: readonly Write[] = [
    (all) => all.set(row.issueId, stored, { entityName: 'refinement', conditions }),
    ...(isSeen
      ? [(all: Transaction) => all.set(lookAt(row.issueId).key, { shown: row.shown }, { entityName: 'look' })]
      : []),
    ...restOf(next),
    ...namesOf(next, storing),
    ...archiveRows(row.issueId, moved, archivedIn(before)).map(
      (one) => (all: Transaction) => all.set(one.key, one.row, { entityName: 'archive' }),
    ),
    ...people
      .slice(0, PEOPLE_AT_ONCE)
      .map((one) => (all: Transaction) => all.set(personAt(one).key, toPersonRow(one), { entityName: 'person' })),
  ];
  if (writes.length > WRITES_AT_ONCE) throw new Error(`${String(writes.length)} writes in one transaction`);
  const transaction = kvs.transact();
  for (const write of writes) write(transaction);
  let tries = 0;
  const isStored = await happened(() => {
    tries += 1;
    return transaction.execute();
  });
  if (tries > 1) await noteRefusal(stored, { key: row.issueId, isStored });
  return isStored;
}

type Repeat = { readonly key: string; readonly isStored: boolean };

/**
 * Of a transaction that storage refused for its rate, and took or did not when it was repeated. Its condition holds once: where the
 * repeat is stored, the refused one has not happened. It has where the row is to the letter what was refused.
 */
async function noteRefusal(row: Row, { key, isStored }: Repeat): Promise<void> {
  const isThere = isStored || sameValue(await readRow(at(key)).catch(() => null), row);
  if (isThere) await noteFact('refused-rate', isStored);
}

/** Deletes the row beside an old one, since the row itself holds all now. */
function restOf({ before }: Next): readonly Write[] {
  const { key, entity: entityName } = moreAt(before.issueId);
  // Packed anew the row may be a few bytes shorter than it was stored.
  const wasLong = before.version > 0 && contentOf(before).packed.length > KEPT_BYTES * 0.9;
  return wasLong ? [(all) => all.delete(key, { entityName })] : [];
}

/**
 * Stores who voted what in the latest revealed round; deletes it when the next round takes its place, and where only the
 * results of the latest round are known.
 */
function namesOf({ before, row }: Next, storing: Storing): readonly Write[] {
  const { names } = splitNames(row.round);
  const { key, entity: entityName } = namesAt(row.issueId);
  const { round, confidence, size } = before;
  const hasOnlyResults = round === null && (confidence !== null || size !== null);
  const isInTheWay = hasOnlyResults || splitNames(round).names !== null;
  if (names === null) return isInTheWay ? [(all) => all.delete(key, { entityName })] : [];
  // @NOTE unverified on a live site: a time to live that is set within a transaction.
  const ttl = { value: daysLeft(names.until, storing.now), unit: 'DAYS' } as const;
  return [(all) => all.set(key, toNamesRow(row.issueId, row.version, names), { entityName }, { ttl })];
}

/** How many questions and talks have moved out of the row. */
export const archivedIn = ({ archive, talks }: Pick<Refinement, 'archive' | 'talks'>) => ({
  questions: archive.questions,
  talks: talks.folded,
});

/** Most bytes of the packed content; Forge takes 245,760 in a row. The limits of each person stay far below. */
const MOST_BYTES = 235_000;

function toRow(row: Refinement, project: string): Row {
  const { version, shown } = row;
  const content = contentOf(row);
  if (content.packed.length > MOST_BYTES)
    throw new AppError('limit-reached', 'Too much was written about the issue.', { because: 'row-full' });
  return { project, version, shown, content };
}

function contentOf(row: Refinement): ReturnType<typeof pack> {
  const { issueId: _issueId, version: _version, shown: _shown, broken: _broken, ...said } = row;
  const { kept, names } = splitNames(row.round);
  return pack({ ...said, round: kept, names: names?.until ?? null });
}

const ofProject = z.object({ project: z.string() });

/** The project that the issue's row belongs to, and the row; null where none is stored. */
export async function readStored(
  issueId: string,
  now: Instant,
): Promise<{ readonly projectId: string; readonly row: Refinement } | null> {
  const read = batchedReader();
  const { data } = ofProject.safeParse(await read(at(issueId)));
  return data === undefined ? null : { projectId: data.project, row: await readRefinement(issueId, read, now) };
}
