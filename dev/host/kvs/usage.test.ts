import fc from 'fast-check';
import { aKvs } from './testing.ts';
import { UNIT_BYTES } from './usage.ts';

const MINUTE = 60_000;
const long = (bytes: number) => 'x'.repeat(bytes);
const store = (kvs: ReturnType<typeof aKvs>, sizes: readonly number[]) =>
  sizes.forEach((bytes, at) => kvs.ask('set', { key: `k${at}`, value: long(bytes) }));

test('a get of a small value or a missing key counts one unit', () => {
  const kvs = aKvs();
  store(kvs, [10]);
  kvs.ask('get', { key: 'k0' });
  kvs.ask('get', { key: 'missing' });
  kvs.ask('entity/get', { entityName: 'counter', key: 'missing' });
  expect(kvs.usage.total).toMatchObject({ reads: 3, keysRead: 3, readUnits: 3 });
});

test.each([
  [UNIT_BYTES - 500, 1],
  [UNIT_BYTES + 500, 2],
  [65_000, 7],
])('a value of %d bytes counts %d unit(s) to read and to write', (bytes, units) => {
  const kvs = aKvs();
  store(kvs, [bytes]);
  kvs.ask('get', { key: 'k0' });
  expect(kvs.usage.total).toMatchObject({ readUnits: units, writeUnits: units });
});

test('a batch counts as one request of its total size, missing keys included', () => {
  const kvs = aKvs();
  store(kvs, [1_000, 1_000, 9_500]);
  kvs.usage.reset();
  kvs.ask('batch/get', [{ key: 'k0' }, { key: 'k1' }, { key: 'missing' }]);
  expect(kvs.usage.total).toMatchObject({ reads: 1, keysRead: 3, readUnits: 1 });
  kvs.ask('batch/get', [{ key: 'k0' }, { key: 'k2' }]);
  expect(kvs.usage.total).toMatchObject({ reads: 2, keysRead: 5, readUnits: 3 });
});

test('a query counts the size of its result, at least one unit', () => {
  const kvs = aKvs();
  store(kvs, [6_000, 6_000]);
  kvs.ask('query', { where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['k'] }] });
  expect(kvs.usage.total).toMatchObject({ reads: 1, keysRead: 2, readUnits: 2 });
  kvs.ask('query', { where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['none'] }] });
  expect(kvs.usage.total).toMatchObject({ reads: 2, keysRead: 2, readUnits: 3 });
});

test('a transaction counts as one write of its total size, also when it is refused', () => {
  const kvs = aKvs();
  const filters = { and: [{ property: 'count', condition: 'EQUAL_TO', values: [1] }] };
  const set = { entityName: 'counter', key: 'a', value: { team: long(6_000) } };
  kvs.ask('transaction', { set: [set, { ...set, key: 'b' }] });
  expect(kvs.ask('transaction', { set: [{ ...set, conditions: filters }] }).status).toBe(400);
  expect(kvs.usage.total).toMatchObject({ reads: 0, keysRead: 0, readUnits: 0, writes: 2, writeUnits: 3 });
});

test('counts per minute of the site’s clock', async () => {
  const kvs = aKvs();
  kvs.ask('get', { key: 'a' });
  await kvs.clock.advance(2 * MINUTE);
  kvs.ask('get', { key: 'a' });
  kvs.ask('set', { key: 'a', value: 1 });
  expect(kvs.usage.minutes).toMatchObject([
    { minute: '1970-01-01T00:16:00.000Z', reads: 1, keysRead: 1, readUnits: 1, writes: 0, writeUnits: 0 },
    { minute: '1970-01-01T00:18:00.000Z', reads: 1, keysRead: 1, readUnits: 1, writes: 1, writeUnits: 1 },
  ]);
  kvs.usage.reset();
  expect(kvs.usage.minutes).toEqual([]);
});

test('keeps the last hour of minutes, and the total', async () => {
  const kvs = aKvs();
  for (let minute = 0; minute < 70; minute += 1) {
    kvs.ask('get', { key: 'a' });
    await kvs.clock.advance(MINUTE);
  }
  expect(kvs.usage.minutes).toHaveLength(60);
  expect(kvs.usage.minutes[0]?.minute).toBe('1970-01-01T00:26:00.000Z');
  expect(kvs.usage.total.reads).toBe(70);
});

test('refuses reads beyond a minute’s units until the next minute', async () => {
  const kvs = aKvs();
  kvs.quotas.readUnitsPerMinute = 3;
  store(kvs, [25_000]);
  expect(kvs.ask('get', { key: 'k0' }).status).toBe(200);
  for (const path of ['get', 'secret/get'])
    expect(kvs.ask(path, { key: 'k0' })).toMatchObject({ status: 429, body: { code: 'RATE_LIMIT_EXCEEDED' } });
  expect(kvs.ask('batch/get', [{ key: 'k0' }]).status).toBe(429);
  expect(kvs.usage.total.readUnits).toBe(3);
  expect(kvs.ask('set', { key: 'k1', value: 1 }).status).toBe(204);
  await kvs.clock.advance(MINUTE);
  expect(kvs.ask('get', { key: 'k0' }).status).toBe(200);
});

test('refuses writes beyond a minute’s units and stores none of them', () => {
  const kvs = aKvs();
  kvs.quotas.writeUnitsPerMinute = 2;
  expect(kvs.ask('set', { key: 'a', value: long(25_000) })).toMatchObject({ body: { code: 'RATE_LIMIT_EXCEEDED' } });
  store(kvs, [1, 1]);
  const transaction = { set: [{ key: 'b', value: 1 }] };
  expect(kvs.ask('transaction', transaction)).toMatchObject({ status: 429, body: { code: 'TOO_MANY_REQUESTS' } });
  expect(kvs.dump().map(({ key }) => key)).toEqual(['k0', 'k1']);
});

test('refuses requests beyond the limit of a second', async () => {
  const kvs = aKvs();
  kvs.quotas.requestsPerSecond = 2;
  const ask = () => kvs.ask('get', { key: 'a' }).status;
  expect([ask(), ask(), ask()]).toEqual([404, 404, 429]);
  await kvs.clock.advance(1_000);
  expect(ask()).toBe(404);
});

test('a batch never costs more units than its single values', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 6 }), (sizes) => {
      const kvs = aKvs();
      store(kvs, sizes);
      kvs.usage.reset();
      sizes.forEach((_, at) => kvs.ask('get', { key: `k${at}` }));
      const single = kvs.usage.total.readUnits;
      kvs.ask(
        'batch/get',
        [...sizes.keys()].map((at) => ({ key: `k${at}` })),
      );
      expect(kvs.usage.total.readUnits - single).toBeLessThanOrEqual(single);
    }),
    { numRuns: 50 },
  );
});

test('counts the bytes that Forge bills, an empty read as a kilobyte', () => {
  const kvs = aKvs();
  kvs.ask('get', { key: 'none' });
  expect(kvs.usage.total.readBytes).toBe(1_000);
  kvs.ask('batch/get', [{ key: 'none' }, { key: 'neither' }]);
  kvs.ask('set', { key: 'a', value: long(2_000) });
  const { total } = kvs.usage;
  expect([total.readBytes, Math.round(total.writtenBytes / 1_000)]).toEqual([3_002, 2]);
});
