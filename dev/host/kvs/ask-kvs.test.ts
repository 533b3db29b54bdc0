import { askingKvs } from './ask-kvs.ts';
import { aKvs } from './testing.ts';

const behaviour = { storageReadMs: [20, 60], storageWriteMs: [40, 120] } as const;

function asked(path: string, body: unknown, random: number) {
  const kvs = aKvs();
  const ask = askingKvs({ kvs, clock: kvs.clock, random: () => random, behaviour });
  const seen: { status: number | null } = { status: null };
  const answered = ask(`/api/v1/${path}`, body).then(({ status }) => (seen.status = status));
  return { kvs, seen, answered };
}

test.each([
  ['get', { key: 'a' }, 0, 20],
  ['get', { key: 'a' }, 1, 60],
  ['batch/get', [{ key: 'a' }], 1, 60],
  ['entity/query', { entityName: 'counter', indexName: 'count' }, 1, 60],
  ['set', { key: 'a', value: 1 }, 0, 40],
  ['transaction', { set: [{ key: 'a', value: 1 }] }, 1, 120],
])('%s %j takes time on the site’s clock', async (path, body, random, ms) => {
  const { kvs, seen } = asked(path, body, random);
  await kvs.clock.advance(ms / 2);
  await kvs.clock.advance(ms / 2 - 1);
  expect(seen.status).toBeNull();
  await kvs.clock.advance(1);
  await new Promise(setImmediate);
  expect(seen.status).not.toBeNull();
});

test('works midway: a value may be outdated when it arrives', async () => {
  const { kvs, seen, answered } = asked('get', { key: 'a' }, 0);
  await kvs.clock.advance(10);
  kvs.ask('set', { key: 'a', value: 1 });
  await kvs.clock.advance(10);
  await answered;
  expect(seen.status).toBe(404);
});
