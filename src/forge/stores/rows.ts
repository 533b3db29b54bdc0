import { Filter, FilterConditions, ForgeKvsAPIError, ForgeKvsError, kvs, WhereConditions } from '@forge/kvs';
import { AppError } from '../../failure';
import { patiently } from './patiently';
import { isUnknownCode, noteCode } from './unknown-codes';
import { toStoredRow } from './unknown-names';

/** A row of one of the manifest's entities. `version` grows by one with every write. */
export type Row = Readonly<Record<string, unknown>> & { readonly version: number };
export type At = { readonly entity: string; readonly key: string };
/** How long the row may live after this write; null: for ever. */
type Life = { readonly days: number | null };
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
export function createRow(at: At, row: Readonly<Record<string, unknown>>, life: Life): Promise<boolean> {
  const options = { keyPolicy: 'FAIL_IF_EXISTS', ...ttlOf(life) } as const;
  return happened(() => kvs.entity<unknown>(at.entity).set(at.key, toStoredRow(row), options));
}

/**
 * False when the stored version is not the one before `row`'s: another writer was faster, or the storage refused two
 * writes at once. Either way the caller reads again and decides anew.
 */
export function replaceRow(at: At, row: Row, life: Life): Promise<boolean> {
  return setOver(row.version - 1, at, { row, life });
}

/** As {@link replaceRow}, for a row that keeps its version: false when the stored version differs. */
export function rewriteRow(at: At, row: Row, life: Life): Promise<boolean> {
  return setOver(row.version, at, { row, life });
}

function setOver(version: number, at: At, { row, life }: { readonly row: Row; readonly life: Life }): Promise<boolean> {
  const entity = { entityName: at.entity, conditions: isVersion(version) };
  const stored: Row = { ...toStoredRow(row), version: row.version };
  return happened(() => kvs.transact().set(at.key, stored, entity, ttlOf(life)).execute());
}

/** As {@link replaceRow}, for a row without a version: false when the stored attribute differs. */
export function replaceRowOf(
  at: At,
  row: Readonly<Record<string, unknown>>,
  before: { readonly attribute: string; readonly is: string },
  life: Life = { days: null },
): Promise<boolean> {
  const conditions = new Filter<Record<string, unknown>>().and(before.attribute, FilterConditions.equalTo(before.is));
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
  const stored: Row = { ...toStoredRow(row), version: row.version };
  return happened(() =>
    kvs
      .transact()
      .set(at.key, stored, { entityName: at.entity, conditions })
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
export async function putRow(
  at: At,
  row: Readonly<Record<string, unknown>>,
  life: Life = { days: null },
): Promise<void> {
  await calling(() => kvs.entity<unknown>(at.entity).set(at.key, toStoredRow(row), ttlOf(life)));
}

/** Keys of the rows whose indexed attribute has this value. Lags behind writes. */
export async function listKeys(entity: string, where: { index: string; is: string }): Promise<readonly string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs
      .entity<Row>(entity)
      .query()
      .index(where.index)
      .where(WhereConditions.equalTo(where.is))
      .limit(100);
    const page = await calling(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
    keys.push(...page.results.map(({ key }) => key));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return keys;
}

function isVersion(version: number) {
  return new Filter<Row>().and('version', FilterConditions.equalTo(version));
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
