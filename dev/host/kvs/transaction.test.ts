import fc from 'fast-check';
import { aKvs } from './testing.ts';

const is = (count: number) => ({ and: [{ property: 'count', condition: 'EQUAL_TO', values: [count] }] });
const row = (key: string, count: number) => ({ entityName: 'counter', key, value: { count } });
type TestKvs = ReturnType<typeof aKvs>;
const countOf = (kvs: TestKvs, key: string) =>
  Object(kvs.ask('entity/get', { entityName: 'counter', key }).body['value']).count;

test('writes when every condition holds', () => {
  const kvs = aKvs();
  kvs.ask('entity/set', row('a', 1));
  expect(kvs.ask('transaction', { set: [{ ...row('a', 2), conditions: is(1) }] }).status).toBe(204);
  expect(countOf(kvs, 'a')).toBe(2);
});

test('writes nothing when one condition fails', () => {
  const kvs = aKvs();
  kvs.ask('entity/set', row('a', 1));
  kvs.ask('entity/set', row('b', 1));
  const { status } = kvs.ask('transaction', {
    set: [row('c', 9), { ...row('a', 2), conditions: is(1) }],
    delete: [{ entityName: 'counter', key: 'b', conditions: is(7) }],
  });
  expect(status).toBe(400);
  expect([countOf(kvs, 'a'), countOf(kvs, 'b'), countOf(kvs, 'c')]).toEqual([1, 1, undefined]);
});

test('checks a row without writing it', () => {
  const kvs = aKvs();
  kvs.ask('entity/set', row('a', 1));
  const check = (count: number) =>
    kvs.ask('transaction', { set: [row('b', 1)], check: [{ entityName: 'counter', key: 'a', conditions: is(count) }] });
  expect(check(2).status).toBe(400);
  expect(check(1).status).toBe(204);
});

test('NOT_EXISTS requires that a row is missing', () => {
  const kvs = aKvs();
  const create = {
    ...row('a', 1),
    conditions: { and: [{ property: 'count', condition: 'NOT_EXISTS', values: [true] }] },
  };
  expect(kvs.ask('transaction', { set: [create] }).status).toBe(204);
  expect(kvs.ask('transaction', { set: [create] }).status).toBe(400);
});

test.each([
  ['26 operations', 'TOO_MANY_OPERATIONS', { set: Array.from({ length: 26 }, (_one, at) => row(`k${at}`, 1)) }],
  ['one key twice', 'DUPLICATE_KEY', { set: [row('a', 1)], delete: [{ entityName: 'counter', key: 'a' }] }],
  ['nothing', 'EMPTY_TRANSACTION', {}],
  ['conditions on a plain key', 'INVALID_CONDITIONS', { set: [{ key: 'a', value: 1, conditions: is(1) }] }],
  [
    'both operators',
    'INVALID_FILTER_OPERATORS_COMBINATION',
    { set: [{ ...row('a', 1), conditions: { ...is(1), or: is(1).and } }] },
  ],
])('refuses %s with %s', (_what, code, request) => {
  expect(aKvs().ask('transaction', request)).toMatchObject({ status: 400, body: { code } });
});

test('refuses at random when configured, although the conditions hold', () => {
  const kvs = aKvs({ conflictRate: 0.6 });
  expect(kvs.ask('transaction', { set: [row('a', 1)] })).toMatchObject({
    status: 400,
    body: { code: 'CONDITIONAL_CHECK_FAILED' },
  });
  expect(countOf(kvs, 'a')).toBeUndefined();
});

/** Each writer reads and then writes the value plus one; `order` chooses the next writer. */
function race(
  order: readonly number[],
  write: (kvs: TestKvs, seen: number) => boolean,
): { kvs: TestKvs; claimed: number } {
  const kvs = aKvs();
  kvs.ask('entity/set', row('a', 0));
  const seen = new Map<number, number>();
  let claimed = 0;
  for (const writer of order) {
    const value = seen.get(writer);
    if (value === undefined) seen.set(writer, countOf(kvs, 'a'));
    else {
      seen.delete(writer);
      if (write(kvs, value)) claimed += 1;
    }
  }
  return { kvs, claimed };
}
const orders = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 });

test('writers that check the version lose no update', () => {
  fc.assert(
    fc.property(orders, (order) => {
      const { kvs, claimed } = race(order, (store, seen) => {
        const set = [{ ...row('a', seen + 1), conditions: is(seen) }];
        return store.ask('transaction', { set }).status === 204;
      });
      expect(countOf(kvs, 'a')).toBe(claimed);
    }),
  );
});

test('writers that only read and set lose updates', () => {
  const { kvs, claimed } = race(
    [0, 1, 0, 1],
    (store, seen) => store.ask('entity/set', row('a', seen + 1)).status === 204,
  );
  expect(claimed).toBe(2);
  expect(countOf(kvs, 'a')).toBe(1);
});
