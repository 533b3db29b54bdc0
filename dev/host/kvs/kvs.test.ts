import { aKvs } from './testing.ts';

const entity = (key: string, value: unknown) => ({ entityName: 'counter', key, value });

test('returns a stored value', () => {
  const kvs = aKvs();
  expect(kvs.ask('set', { key: 'a', value: { deep: [1] } }).status).toBe(204);
  expect(kvs.ask('get', { key: 'a' }).body).toMatchObject({ key: 'a', value: { deep: [1] }, createdAt: 1_000_000 });
});

test('a missing key has the code that the SDK turns into undefined', () => {
  expect(aKvs().ask('get', { key: 'a' })).toMatchObject({ status: 404, body: { code: 'KEY_NOT_FOUND' } });
});

test('keeps secrets, plain values and entities of the same key apart', () => {
  const kvs = aKvs();
  kvs.ask('set', { key: 'a', value: 1 });
  kvs.ask('secret/set', { key: 'a', value: 2 });
  kvs.ask('entity/set', entity('a', { count: 3 }));
  expect(kvs.ask('get', { key: 'a' }).body['value']).toBe(1);
  expect(kvs.ask('secret/get', { key: 'a' }).body['value']).toBe(2);
  expect(kvs.ask('entity/get', { entityName: 'counter', key: 'a' }).body['value']).toEqual({ count: 3 });
});

test('creates only once under FAIL_IF_EXISTS', () => {
  const kvs = aKvs();
  const create = (value: number) => kvs.ask('set', { key: 'a', value, options: { keyPolicy: 'FAIL_IF_EXISTS' } });
  expect(create(1).status).toBe(204);
  expect(create(2)).toMatchObject({ status: 409, body: { code: 'KEY_CONFLICT' } });
  expect(kvs.ask('get', { key: 'a' }).body['value']).toBe(1);
});

test.each([
  ['the previous', 'PREVIOUS', 1],
  ['the latest', 'LATEST', 2],
])('returns %s value when asked', (_what, returnValue, value) => {
  const kvs = aKvs();
  kvs.ask('set', { key: 'a', value: 1 });
  expect(kvs.ask('set', { key: 'a', value: 2, options: { returnValue } }).body['value']).toBe(value);
});

test.each([
  ['an empty key', 'EMPTY_KEY', { key: '', value: 1 }],
  ['a key of 501 characters', 'KEY_TOO_LONG', { key: 'k'.repeat(501), value: 1 }],
  ['a key with a slash', 'INVALID_KEY', { key: 'a/b', value: 1 }],
  ['null', 'INVALID_VALUE', { key: 'a', value: null }],
  ['more than 240 KiB', 'MAX_SIZE', { key: 'a', value: 'x'.repeat(240 * 1024) }],
  ['32 levels', 'MAX_DEPTH', { key: 'a', value: Array.from({ length: 32 }).reduce((inner) => [inner], 1) }],
])('refuses %s with %s', (_what, code, request) => {
  expect(aKvs().ask('set', request).body['code']).toBe(code);
});

test.each([
  ['an entity that the manifest does not declare', 'INVALID_ENTITY_TYPE', { ...entity('a', {}), entityName: 'other' }],
  ['an attribute that is not declared', 'INVALID_ENTITY_ATTRIBUTE', entity('a', { colour: 'red' })],
  ['an attribute of another type', 'INVALID_ENTITY_VALUE', entity('a', { count: 'three' })],
  ['a fraction for an integer', 'INVALID_ENTITY_VALUE', entity('a', { count: 1.5 })],
  ['an empty string', 'INVALID_ENTITY_VALUE', entity('a', { team: ' ' })],
  ['null', 'INVALID_ENTITY_VALUE', entity('a', { content: null })],
  ['a value that is not an object', 'INVALID_ENTITY_VALUE', entity('a', 3)],
])('refuses %s with %s', (_what, code, request) => {
  expect(aKvs().ask('entity/set', request)).toMatchObject({ status: 400, body: { code } });
});

test('an expired value is readable until it is deleted, with its expiry', async () => {
  const kvs = aKvs({ expiryLateMs: [5_000, 5_000] });
  kvs.ask('set', { key: 'a', value: 1, options: { ttl: { value: 10, unit: 'SECONDS' } } });
  await kvs.clock.advance(12_000);
  expect(kvs.ask('get', { key: 'a' }).body['expireTime']).toBe(new Date(1_010_000).toISOString());
  await kvs.clock.advance(4_000);
  expect(kvs.ask('get', { key: 'a' }).status).toBe(404);
});

test('answers a batch item by item', () => {
  const kvs = aKvs();
  const { body } = kvs.ask('batch/set', [
    { key: 'a', value: 1 },
    { key: '', value: 2 },
    { key: 'b', value: { count: 'x' }, entityName: 'counter' },
  ]);
  expect(body['successfulKeys']).toEqual([{ key: 'a' }]);
  expect(body['failedKeys']).toMatchObject([
    { key: '', error: { code: 'EMPTY_KEY' } },
    { key: 'b', entityName: 'counter', error: { code: 'INVALID_ENTITY_VALUE' } },
  ]);
});

test.each([
  ['nothing', 'EMPTY_BATCH', []],
  ['one key twice', 'DUPLICATE_KEY', [{ key: 'a' }, { key: 'a' }]],
  ['26 items', 'TOO_MANY_ITEMS', Array.from({ length: 26 }, (_one, at) => ({ key: `k${at}` }))],
])('refuses a batch of %s as a whole', (_what, code, items) => {
  for (const path of ['batch/get', 'batch/delete'])
    expect(aKvs().ask(path, items)).toMatchObject({ status: 400, body: { code } });
});

test('a batch may name a key and the same key of an entity', () => {
  const kvs = aKvs();
  kvs.ask('set', { key: 'a', value: 1 });
  const { body } = kvs.ask('batch/get', [{ key: 'a' }, { key: 'a', entityName: 'counter' }]);
  expect(body['successfulKeys']).toMatchObject([{ key: 'a', value: 1 }]);
  expect(body['failedKeys']).toMatchObject([{ key: 'a', entityName: 'counter', error: { code: 'KEY_NOT_FOUND' } }]);
});

test('answers 501 with the name of an unknown path', () => {
  expect(aKvs().ask('sql/query', {})).toMatchObject({
    status: 501,
    body: { message: expect.stringContaining('sql/query') },
  });
});
