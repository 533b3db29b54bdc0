import fc from 'fast-check';
import { createTally } from './tally';

const rows = fc.oneof(
  fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 60 }),
  // Rows of which nearly all are alike.
  fc.array(
    fc.integer({ min: 0, max: 30 }).map((at) => (at === 0 ? ['b'] : ['a', 'b', ...(at === 1 ? [] : ['c'])])),
    { maxLength: 60 },
  ),
);
const sharedBy = (all: readonly (readonly string[])[]) => {
  const tally = createTally<string>();
  for (const row of all) tally.add(row);
  return tally.shared();
};

test('what is shared is what a recount finds in more than 90 of 100 rows, with its number', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const found = new Map(sharedBy(all).map(({ truth, count }) => [truth, count]));
      for (const truth of ['a', 'b', 'c', 'd']) {
        const count = all.filter((row) => row.includes(truth)).length;
        const isShared = all.length >= 5 && count / all.length > 0.9;
        expect(found.get(truth) ?? null).toBe(isShared ? count : null);
      }
    }),
  );
});

test.each([
  ['four rows are few', 4, 0, []],
  ['nine of ten are not more than 90 of 100', 9, 1, []],
  ['ten of eleven are', 10, 1, [{ truth: 'a', count: 10 }]],
])('%s', (_what, with_, without, shared) => {
  expect(sharedBy([...Array<string[]>(with_).fill(['a']), ...Array<string[]>(without).fill([])])).toEqual(shared);
});
