import fc from 'fast-check';
import { aKvs, type Answer } from './testing.ts';

const keysOf = ({ body }: Answer) => (Array.isArray(body['data']) ? body['data'].map(({ key }) => String(key)) : []);
const query = (more: object) => ({ entityName: 'counter', indexName: 'count', ...more });

function withRows() {
  const kvs = aKvs();
  const rows = { a: { count: 3, team: 'x' }, b: { count: 1, team: 'y' }, c: { count: 2, team: 'x' }, d: { team: 'x' } };
  for (const [key, value] of Object.entries(rows)) kvs.ask('entity/set', { entityName: 'counter', key, value });
  return kvs;
}

test.each([
  ['in the order of the index, without rows that lack the attribute', query({}), ['b', 'c', 'a']],
  ['backwards', query({ sort: 'DESC' }), ['a', 'c', 'b']],
  ['within a range', query({ range: { condition: 'GREATER_THAN', values: [1] } }), ['c', 'a']],
  ['between two values', query({ range: { condition: 'BETWEEN', values: [1, 2] } }), ['b', 'c']],
  ['of one partition', query({ indexName: 'by-team', partition: ['x'] }), ['c', 'a']],
  [
    'that pass the filters',
    query({ filters: { and: [{ property: 'team', condition: 'EQUAL_TO', values: ['y'] }] } }),
    ['b'],
  ],
  ['by key', query({ indexName: 'by-key' }), ['a', 'b', 'c', 'd']],
])('finds rows %s', (_what, request, keys) => {
  expect(keysOf(withRows().ask('entity/query', request))).toEqual(keys);
});

test.each([
  ['an index that is not declared', 'INVALID_ENTITY_INDEX', query({ indexName: 'team' })],
  ['a partition without its value', 'INVALID_PARTITION', query({ indexName: 'by-team' })],
  ['a page of 101', 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', query({ limit: 101 })],
  [
    'a filter on an attribute of any type',
    'INVALID_FILTER_CONDITION',
    query({ filters: { or: [{ property: 'content', condition: 'EXISTS', values: [true] }] } }),
  ],
])('refuses %s with %s', (_what, code, request) => {
  expect(withRows().ask('entity/query', request).body['code']).toBe(code);
});

test('filters after cutting the page: an empty page can have a next one', () => {
  const kvs = withRows();
  const filters = { and: [{ property: 'team', condition: 'EQUAL_TO', values: ['x'] }] };
  const first = kvs.ask('entity/query', query({ filters, limit: 1 }));
  expect(keysOf(first)).toEqual([]);
  expect(keysOf(kvs.ask('entity/query', query({ filters, limit: 1, cursor: first.body['cursor'] })))).toEqual(['c']);
});

test('does not see a write until the lag is over; get does', async () => {
  const kvs = aKvs({ queryLagMs: [1_000, 1_000] });
  kvs.ask('entity/set', { entityName: 'counter', key: 'a', value: { count: 1 } });
  expect(keysOf(kvs.ask('entity/query', query({})))).toEqual([]);
  expect(kvs.ask('entity/get', { entityName: 'counter', key: 'a' }).status).toBe(200);
  await kvs.clock.advance(1_000);
  expect(keysOf(kvs.ask('entity/query', query({})))).toEqual(['a']);
});

test('pages of any size return every key of a prefix once', () => {
  const keys = fc.uniqueArray(fc.stringMatching(/^[ab][a-z0-9]{0,3}$/), { maxLength: 30 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const kvs = aKvs();
      for (const key of all) kvs.ask('set', { key, value: 1 });
      const found: string[] = [];
      let after: unknown;
      do {
        const where = [{ property: 'key', condition: 'BEGINS_WITH', values: ['a'] }];
        const page = kvs.ask('query', { where, limit, after });
        found.push(...keysOf(page));
        after = page.body['cursor'];
      } while (after !== undefined);
      expect(found).toEqual(all.filter((key) => key.startsWith('a')).sort());
    }),
    { numRuns: 60 },
  );
});
