import { installStorage } from '../../../test/forge-storage';
import { readRow, readRows, replaceRow } from './rows';
import { unknownCodes } from './unknown-codes';
import { allowLog, expectLog, logged } from '../../../test/logged';

const place = { entity: 'spending', key: 'hour' };
const write = () => replaceRow(place, { version: 2, points: 1, hour: 'x' });

/** Storage answers this and does nothing. */
function answering(status: number, body: object): void {
  const answer = () => Promise.resolve(new Response(JSON.stringify(body), { status }));
  Object.assign(globalThis, { __forge_fetch__: answer });
}

test.each([
  [400, 'CONDITIONAL_CHECK_FAILED'],
  [409, 'KEY_CONFLICT'],
  [400, 'CONDITION_NOT_MET'],
  [409, 'ANY_OTHER'],
  [412, 'ANY_OTHER'],
])('%d %s is a lost race', async (status, code) => {
  allowLog(
    'an unknown code of storage could not be kept ANY_OTHER',
    'an unknown code of storage could not be kept CONDITION_NOT_MET',
  );
  answering(status, { code, message: '' });
  expect(await write()).toBe(false);
});

test.each([
  [400, 'INVALID_ENTITY_VALUE'],
  [400, 'INVALID_KEY'],
  [400, 'MAX_SIZE'],
  [400, 'INVALID_ENTITY_INDEX'],
  [404, 'SCHEMA_NOT_FOUND'],
  [422, 'UNPROCESSABLE_ENTITY'],
])('%d %s is a mistake of ours: an error, and said in the log', async (status, code) => {
  answering(status, { code, message: '' });
  await expect(write()).rejects.toMatchObject({ code });
  expect(logged()).toContain(`storage refused ${status} ${code}`);
});

test('an attribute that the entity does not declare is an error, and no lost race', async () => {
  expectLog('storage refused 400 INVALID_ENTITY_ATTRIBUTE');
  installStorage();
  await expect(replaceRow(place, { version: 1, other: 'x' })).rejects.toThrow();
});

test('a row of a batch that cannot be read fails the batch: only what is not found counts as absent', async () => {
  expectLog('storage answered an unknown code read null INTERNAL');
  installStorage();
  expect(await readRows([place])).toEqual([null]);
  const failedKeys = [{ entityName: 'spending', key: 'hour', error: { code: 'INTERNAL', message: '' } }];
  answering(200, { successfulKeys: [], failedKeys });
  await expect(readRows([place])).rejects.toMatchObject({ code: 'jira-unavailable', details: { because: 'storage' } });
});

/** Storage works, and answers this to every transaction. */
function refusing(status: number, body: object): void {
  installStorage();
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No storage is installed.');
  const answer = (...asked: readonly unknown[]): unknown =>
    String(asked[1]).endsWith('/transaction')
      ? Promise.resolve(new Response(JSON.stringify(body), { status }))
      : Reflect.apply(through, undefined, asked);
  Object.assign(globalThis, { __forge_fetch__: answer });
}

test('a code that no document names is logged and kept once', async () => {
  refusing(400, { code: 'CONDITION_NOT_MET', message: '' });
  expect([await write(), await write()]).toEqual([false, false]);
  expect(await unknownCodes()).toMatchObject([{ to: 'write', status: 400, code: 'CONDITION_NOT_MET' }]);
  expect(logged()).toEqual(['storage answered an unknown code write 400 CONDITION_NOT_MET']);
});

test.each(['KEY_NOT_FOUND', 'NOT_FOUND', 'ITEM_NOT_FOUND'])(
  'a row with the code %s is absent, alone and in a batch',
  async (code) => {
    allowLog('storage answered an unknown code read null ITEM_NOT_FOUND');
    Object.assign(installStorage().guesses, { missingRow: code });
    expect([await readRow(place), await readRows([place])]).toEqual([null, [null]]);
  },
);
