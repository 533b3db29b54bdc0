import { Filter, FilterConditions, ForgeKvsAPIError, kvs, MetadataField } from '@forge/kvs';
import type { AnsweredCode, CheckOf } from '../../../contract-health';
import { calling } from '../../stores/rows';
import { isUnknownCode, unknownCodes } from '../../stores/unknown-codes';
import { probe } from './probe';

const entityName = 'site';
type ProbeRow = { readonly read: string; readonly content: object };
type CodeId = 'missing-row' | 'refused-condition' | 'existing-key';

/** What storage answers to a missing row, a refused condition and an existing key, and whether rows expire. */
export const storageProbes = [
  probe('storage', () => calling(storageCheck)),
  probe('missing-row', () => calling(async () => codeCheck('missing-row', await codeOfMissing()))),
  probe('refused-condition', () =>
    onRow('probe-condition', async (key) => codeCheck('refused-condition', await codeOf(() => conditional(key)))),
  ),
  probe('existing-key', () =>
    onRow('probe-key', async (key) => codeCheck('existing-key', await codeOf(() => creating(key)))),
  ),
  probe('expiry', () => onRow('probe-expiry', expiryCheck)),
  probe('unknown-codes', () => calling(notedCodes)),
];

/** A read that takes longer is felt on every page. */
const SLOW_MS = 1_000;

async function storageCheck(): Promise<CheckOf<'storage'>> {
  const began = Date.now();
  await kvs.batchGet<unknown>([{ entityName, key: 'fields' }]);
  const ms = Date.now() - began;
  return { id: 'storage', state: ms > SLOW_MS ? 'warning' : 'passed', ms };
}

/** Works on a row for trying things, which nothing else reads and which is gone afterwards. */
function onRow<T>(key: string, work: (key: string) => Promise<T>): Promise<T> {
  return calling(async () => {
    await kvs.entity<ProbeRow>(entityName).set(key, rowOf(key));
    try {
      return await work(key);
    } finally {
      await kvs.entity<ProbeRow>(entityName).delete(key);
    }
  });
}
const rowOf = (key: string): ProbeRow => ({ read: key, content: {} });

/** Nothing was refused that should have been: then two writers would overwrite each other unseen. */
function codeCheck<Id extends CodeId>(id: Id, answered: AnsweredCode | null) {
  const isUnknown = answered !== null && isUnknownCode(id === 'missing-row' ? 'read' : 'write', answered.code);
  const state = answered === null ? 'failed' : isUnknown ? 'warning' : 'passed';
  return { id, state, answered } as const;
}

async function codeOfMissing(): Promise<AnsweredCode | null> {
  const { failedKeys } = await kvs.batchGet<unknown>([{ entityName, key: 'probe-missing' }]);
  const code = failedKeys[0]?.error.code;
  return code === undefined ? null : { status: null, code };
}

/** null where the work succeeds. A storage that is busy or broken refuses nothing. */
async function codeOf(work: () => Promise<unknown>): Promise<AnsweredCode | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError)) throw error;
    const { status } = error.responseDetails;
    if (status >= 500 || status === 429) throw error;
    return { status, code: error.code };
  }
}

function conditional(key: string): Promise<unknown> {
  const conditions = new Filter<ProbeRow>().and('read', FilterConditions.equalTo('another'));
  return kvs.transact().set(key, rowOf(key), { entityName, conditions }).execute();
}

const creating = (key: string): Promise<unknown> =>
  kvs.entity<ProbeRow>(entityName).set(key, rowOf(key), { keyPolicy: 'FAIL_IF_EXISTS' });

/** A time to live that is set within a transaction, as the names of a revealed round have it, and read back. */
async function expiryCheck(key: string): Promise<CheckOf<'expiry'>> {
  const ttl = { value: 1, unit: 'DAYS' } as const;
  const refused = await codeOf(() => kvs.transact().set(key, rowOf(key), { entityName }, { ttl }).execute());
  if (refused !== null) return { id: 'expiry', state: 'failed', until: null };
  const row = await kvs.entity<ProbeRow>(entityName).get(key, { metadataFields: [MetadataField.EXPIRE_TIME] });
  const until = row?.expireTime ?? null;
  return { id: 'expiry', state: until === null ? 'failed' : 'passed', until };
}

async function notedCodes(): Promise<CheckOf<'unknown-codes'>> {
  const codes = (await unknownCodes()).map(({ status, code, at }) => ({ status, code, at }));
  return { id: 'unknown-codes', state: codes.length === 0 ? 'passed' : 'warning', codes };
}
