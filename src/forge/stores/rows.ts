import {
  Filter,
  FilterConditions,
  ForgeKvsAPIError,
  ForgeKvsError,
  kvs,
  type ListResult,
  Sort,
  WhereConditions,
} from '@forge/kvs';
import { AppError } from '../../failure';
import { patiently, pause } from './patiently';
import { isUnknownCode, noteCode } from './unknown-codes';
import { toStoredRow } from './unknown-names';
import * as z from 'zod/mini';
import { untilStored } from '../../usecases/core/replace';

/** A row of one of the manifest's entities. `version` grows by one with every write. */
export type Row = Fields & { readonly version: number };
type Fields = Readonly<Record<string, unknown>>;
export type At = { readonly entity: string; readonly key: string };
/** How long the row may live after this write; null: for ever. */
type Life = { readonly days: number | null };
const FOREVER: Life = { days: null };
const ttlOf = ({ days }: Life) => (days === null ? {} : { ttl: { value: days, unit: 'DAYS' } as const });

/** A strong read by key; null when there is no such row. The SDK's own read of one row knows one code for that. */
export async function readRow(at: At): Promise<unknown> {
  const [row = null] = await readRows([at]);
  return row;
}

/** Reads a row by its key: at once, or together with others. */
export type RowReader = (at: At) => Promise<unknown>;

/**
 * A reader for one invocation, which it must not outlive: reads of the same moment go in one batch, and each row is
 * read once.
 */
export function batchedReader(): RowReader {
  const reads = new Map<string, Promise<unknown>>();
  let batch: { readonly places: At[]; readonly rows: Promise<readonly unknown[]> } | null = null;
  const join = (at: At): Promise<unknown> => {
    if (batch === null || batch.places.length >= BATCH) {
      const places: At[] = [];
      const rows = Promise.resolve().then(() => {
        batch = null;
        return readRows(places);
      });
      batch = { places, rows };
    }
    const index = batch.places.push(at) - 1;
    return batch.rows.then((rows) => rows[index] ?? null);
  };
  return (at) => {
    const key = `${at.entity} ${at.key}`;
    const row = reads.get(key) ?? join(at);
    reads.set(key, row);
    return row;
  };
}

/** What Forge takes in one batch. */
const BATCH = 25;

/** Many rows, in their order; null for each missing one. Fails where another cannot be read. */
export async function readRows(places: readonly At[]): Promise<readonly unknown[]> {
  const batches = Array.from({ length: Math.ceil(places.length / BATCH) }, (_, index) =>
    places.slice(index * BATCH, (index + 1) * BATCH),
  );
  return (await Promise.all(batches.map(readBatch))).flat();
}

async function readBatch(places: readonly At[]): Promise<readonly unknown[]> {
  const keys = places.map(({ entity, key }) => ({ entityName: entity, key }));
  const { successfulKeys, failedKeys } = await calling(() => kvs.batchGet<unknown>(keys));
  if (!(await areAbsent(failedKeys))) throw storageFailed('Storage did not answer for every row of a batch.');
  const nameOf = (entity: string | undefined, key: string) => `${entity ?? ''} ${key}`;
  const found = new Map(successfulKeys.map(({ entityName, key, value }) => [nameOf(entityName, key), value]));
  return places.map(({ entity, key }) => found.get(nameOf(entity, key)) ?? null);
}

/** Forge's SDK says `KEY_NOT_FOUND`, its documentation `NOT_FOUND`. */
const ABSENT = /(^|_)NOT_FOUND$/u;

/** Whether all keys of a batch that failed are absent. Any other reason says nothing about the row. */
async function areAbsent(failed: readonly { readonly error: { readonly code: string } }[]): Promise<boolean> {
  const codes = new Set(failed.map(({ error }) => error.code));
  for (const code of codes) if (isUnknownCode('read', code)) await noteCode({ to: 'read', status: null, code });
  return [...codes].every((code) => ABSENT.test(code));
}

/** False when the key exists. */
export function createRow(at: At, row: Fields, life: Life = FOREVER): Promise<boolean> {
  const options = { keyPolicy: 'FAIL_IF_EXISTS', ...ttlOf(life) } as const;
  return happened(() => kvs.entity<unknown>(at.entity).set(at.key, toStoredRow(row), options));
}

/**
 * False when the stored version is not the one before `row`'s: another writer was faster, or the storage refused two
 * writes at once. Either way the caller reads again and decides anew.
 */
export function replaceRow(at: At, row: Row): Promise<boolean> {
  return setOver(at, row, isVersion(row.version - 1));
}

/** As {@link replaceRow}, for a row that keeps its version: false when the stored version differs. */
export function rewriteRow(at: At, row: Row): Promise<boolean> {
  return setOver(at, row, isVersion(row.version));
}

/** As {@link replaceRow}, for a row without a version: false when the stored attribute differs. */
export function replaceRowOf(
  at: At,
  row: Fields,
  before: { readonly attribute: string; readonly is: string },
  life?: Life,
): Promise<boolean> {
  return setOver(at, row, new Filter<Fields>().and(before.attribute, FilterConditions.equalTo(before.is)), life);
}

function setOver(
  at: At,
  row: Fields,
  conditions: ReturnType<typeof isVersion>,
  life: Life = FOREVER,
): Promise<boolean> {
  const entity = { entityName: at.entity, conditions };
  return happened(() => kvs.transact().set(at.key, toStoredRow(row), entity, ttlOf(life)).execute());
}

type RowCopy = { readonly key: string; readonly row: Row & { readonly by: string } };

/**
 * Replaces the version before `row`, and keeps that one under another key as it was read: both or neither. False also
 * when its author was erased meanwhile: the copy would name them again.
 */
export function replaceAndKeep(at: At, row: Row, copy: RowCopy): Promise<boolean> {
  const conditions = isVersion(row.version - 1).and('by', FilterConditions.equalTo(copy.row.by));
  return happened(() =>
    kvs
      .transact()
      .set(at.key, toStoredRow(row), { entityName: at.entity, conditions })
      .set(copy.key, copy.row, { entityName: at.entity })
      .execute(),
  );
}

/** Removes the row at any version; succeeds where it is missing. */
export async function dropRow(at: At): Promise<void> {
  await calling(() => kvs.entity<unknown>(at.entity).delete(at.key));
}

/** Removes many rows. Fails where one cannot be removed. */
export async function dropRows(places: readonly At[]): Promise<void> {
  for (let from = 0; from < places.length; from += BATCH) {
    const some = places.slice(from, from + BATCH).map(({ entity, key }) => ({ entityName: entity, key }));
    const { failedKeys } = await calling(() => kvs.batchDelete(some));
    if (!(await areAbsent(failedKeys))) throw storageFailed('Storage did not remove every row of a batch.');
  }
}

/** The last write wins: for facts that can be read again. */
export async function putRow(at: At, row: Fields, life: Life = FOREVER): Promise<void> {
  await calling(() => kvs.entity<unknown>(at.entity).set(at.key, toStoredRow(row), ttlOf(life)));
}

function isVersion(version: number) {
  return new Filter<Fields>().and('version', FilterConditions.equalTo(version));
}

/**
 * False where the write lost a race. A write without an answer may have happened: it fails with `jira-unavailable`, and
 * the caller reads again.
 */
export async function happened(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await patiently(write);
    return true;
  } catch (error) {
    if (await isLostRace(error)) return false;
    throw unavailable(error);
  }
}

/** Turns failures of storage into `AppError`s, where they are not the app's own mistakes. */
export async function calling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await patiently(work);
  } catch (error) {
    throw unavailable(error);
  }
}

/**
 * Statuses of a failed condition and of an existing key. Forge documents neither: another project measured 400
 * `CONDITIONAL_CHECK_FAILED` and 409 `KEY_CONFLICT`.
 * @NOTE unverified on a live site: that there are no others.
 */
const CONFLICTS: readonly number[] = [400, 409, 412];

/** Codes of Forge's error pages for an invalid key, value, index or entity: mistakes of ours. */
const MISTAKE =
  /^(EMPTY|INVALID|KEY_TOO|MAX|ENTITY_TYPE|DUPLICATE|TOO_MANY|INSUFFICIENT|COMPLEX_QUERY|SCHEMA)_|(^|_)NOT_FOUND$/u;

/**
 * Every refusal of a write that is none of our known mistakes counts as a lost race, since it is not known what a live
 * site answers to one: the caller decides anew, some times, and then says that it is busy.
 */
async function isLostRace(error: unknown): Promise<boolean> {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  const { code } = error;
  const { status } = error.responseDetails;
  if (!CONFLICTS.includes(status) || (status === 400 && MISTAKE.test(code))) return false;
  if (isUnknownCode('write', code)) await noteCode({ to: 'write', status, code });
  return true;
}

/** Forge's storage is another product than Jira, and people are told which of the two failed. */
export const storageFailed = (message: string): AppError =>
  new AppError('jira-unavailable', message, { because: 'storage' });

/**
 * The failure that a person is told. A refused key or value is a mistake of the app: it is logged and stays as it is.
 */
function unavailable(error: unknown): unknown {
  if (!(error instanceof ForgeKvsError)) return storageFailed('Storage was not reached.');
  if (!(error instanceof ForgeKvsAPIError)) return error;
  const { status } = error.responseDetails;
  if (status < 500 && status !== 429) console.error('storage refused', status, error.code);
  // Storage does not say for how long.
  if (status === 429) return new AppError('rate-limited', 'Storage wants a moment.', { because: 'storage' });
  return status >= 500 ? storageFailed(`Storage answered ${status} (${error.code}).`) : error;
}

type RowPage = {
  readonly rows: readonly { readonly key: string; readonly value: unknown }[];
  readonly next: string | null;
};

type PageSource = {
  readonly entity: string;
  readonly index: string;
  readonly partition?: readonly string[];
  /** The value of the indexed attribute; any where it is left out. */
  readonly is?: string;
  readonly latestFirst?: boolean;
};

/** At most `limit` rows in the order of an index, or against it, on from `cursor`. Lags behind writes: rows just removed may still be in it. */
export async function rowPage(source: PageSource, cursor: string | null, limit: number): Promise<RowPage> {
  const partition = source.partition === undefined ? {} : { partition: [...source.partition] };
  const order = source.latestFirst === true ? Sort.DESC : Sort.ASC;
  const all = kvs.entity<unknown>(source.entity).query().index(source.index, partition);
  const query = (source.is === undefined ? all : all.where(WhereConditions.equalTo(source.is)))
    .sort(order)
    .limit(limit);
  const page: ListResult<unknown> = await calling(() => (cursor === null ? query : query.cursor(cursor)).getMany());
  return { rows: page.results, next: page.nextCursor ?? null };
}

/** All rows of an index, in its order, page after page. Lags behind writes. */
export async function allRows(source: PageSource): Promise<RowPage['rows']> {
  const rows: RowPage['rows'][number][] = [];
  let cursor: string | null = null;
  do {
    const page: RowPage = await rowPage(source, cursor, 100);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== null);
  return rows;
}

/** `row`: what to store, without its version; null where there is nothing to store. */
type Change<T> = { readonly row: Readonly<Record<string, unknown>> | null; readonly answer: T };

/**
 * Stores what `decide` makes of a row on the version that it was given, and ends with its answer. `decide` is given null
 * where there is no row, and decides anew after a lost race. null after too many lost ones, and where the row cannot be
 * read: it stays as it is.
 */
export function changeRow<Row extends { readonly version: number }, T extends object | boolean>(
  at: At,
  schema: z.core.$ZodType<Row>,
  decide: (before: Row | null) => Change<T> | Promise<Change<T>>,
): Promise<T | null> {
  return untilStored(pause, async () => {
    const stored = await readRow(at);
    const before = stored === null ? null : z.safeParse(schema, stored);
    if (before?.success === false) return null;
    const { row, answer } = await decide(before?.data ?? null);
    if (row === null) return answer;
    const next = { ...row, version: (before?.data.version ?? 0) + 1 };
    return (await (before === null ? createRow : replaceRow)(at, next)) ? answer : null;
  });
}
