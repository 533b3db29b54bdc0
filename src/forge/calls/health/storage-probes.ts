import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { AnsweredCode, Check } from '../../../contract-health';
import { isUnknownCode, unknownCodes } from '../../stores/unknown-codes';

/** A row for trying things: nothing else reads it. */
const PROBE = 'probe';
const entityName = 'site';
const row = { read: PROBE, content: {} };

/** What storage answers to a missing row, a refused condition and an existing key, and whether rows may expire. */
export async function storageProbes(): Promise<readonly Check[]> {
  await kvs.entity<unknown>(entityName).set(PROBE, row);
  try {
    const missing = await codeOfMissing();
    const refused = await codeOf(() => conditional('another'));
    const existing = await codeOf(() =>
      kvs.entity<unknown>(entityName).set(PROBE, row, { keyPolicy: 'FAIL_IF_EXISTS' }),
    );
    return [
      { id: 'missing-row', state: stateOf('read', missing), answered: missing },
      { id: 'refused-condition', state: stateOf('write', refused), answered: refused },
      { id: 'existing-key', state: stateOf('write', existing), answered: existing },
      { id: 'expiry', state: (await codeOf(expiring)) === null ? 'passed' : 'failed' },
      await noted(),
    ];
  } finally {
    await kvs.entity<unknown>(entityName).delete(PROBE);
  }
}

/** Nothing was refused that should have been: then two writers would overwrite each other unseen. */
function stateOf(to: 'read' | 'write', answered: AnsweredCode | null): Check['state'] {
  if (answered === null) return 'failed';
  return isUnknownCode(to, answered.code) ? 'warning' : 'passed';
}

async function codeOfMissing(): Promise<AnsweredCode | null> {
  const { failedKeys } = await kvs.batchGet<unknown>([{ entityName, key: `${PROBE}-missing` }]);
  const code = failedKeys[0]?.error.code;
  return code === undefined ? null : { status: null, code };
}

/** null where the work succeeds. */
async function codeOf(work: () => Promise<unknown>): Promise<AnsweredCode | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof ForgeKvsAPIError)) throw error;
    return { status: error.responseDetails.status, code: error.code };
  }
}

function conditional(read: string): Promise<unknown> {
  const conditions = new Filter<typeof row>().and('read', FilterConditions.equalTo(read));
  return kvs.transact().set(PROBE, row, { entityName, conditions }).execute();
}

/** A time to live that is set within a transaction, as the names of a revealed round have it. */
function expiring(): Promise<unknown> {
  const ttl = { value: 1, unit: 'DAYS' } as const;
  return kvs.transact().set(PROBE, row, { entityName }, { ttl }).execute();
}

async function noted(): Promise<Check> {
  const codes = (await unknownCodes()).map(({ status, code, at }) => ({ status, code, at }));
  return { id: 'unknown-codes', state: codes.length === 0 ? 'passed' : 'warning', codes };
}
