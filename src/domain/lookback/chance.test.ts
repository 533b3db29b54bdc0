import fc from 'fast-check';
import { seeded } from '../../../test/builders/outcomes';
import { chanceOfRanks, chanceOfShuffle, type Stratum } from './chance';

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const isAsFar = (value: number, observed: number, mean: number): boolean =>
  Math.abs(value - mean) >= Math.abs(observed - mean) - 1e-9;

/** All ways to choose so many of the places from 0 on. */
function choices(places: number, many: number): readonly (readonly number[])[] {
  if (many === 0) return [[]];
  return Array.from({ length: places }, (_, last) => choices(last, many - 1).map((others) => [...others, last])).flat();
}

/** How many marks lie in the group, for each way to place them in each stratum: the group is the first places. */
function everyShuffle(strata: readonly Stratum[]): readonly number[] {
  return strata.reduce<readonly number[]>(
    (sums, { items, inGroup, marked }) =>
      choices(items, marked).flatMap((places) => {
        const inside = places.filter((place) => place < inGroup).length;
        return sums.map((before) => before + inside);
      }),
    [0],
  );
}

const aStratum = fc
  .nat(5)
  .chain((items) => fc.record({ items: fc.constant(items), inGroup: fc.nat(items), marked: fc.nat(items) }));

test('the chance of a shuffle equals the count over all shuffles', () => {
  fc.assert(
    fc.property(fc.array(aStratum, { minLength: 1, maxLength: 3 }), fc.nat(10_000), (strata, pick) => {
      const all = everyShuffle(strata);
      const observed = all[pick % all.length] ?? 0;
      const mean = sum(all) / all.length;
      const expected = all.filter((value) => isAsFar(value, observed, mean)).length / all.length;
      expect(chanceOfShuffle(strata, observed)).toBeCloseTo(expected, 9);
    }),
  );
});

/** Ten thousand shuffles of the marks within their strata. */
function shuffled(strata: readonly Stratum[], seed: number): readonly number[] {
  const random = seeded(seed);
  return Array.from({ length: 10_000 }, () =>
    sum(
      strata.map(({ items, inGroup, marked }) => {
        let [left, inside] = [marked, 0];
        for (let place = 0; place < inGroup; place += 1) {
          if (random() >= left / (items - place)) continue;
          left -= 1;
          inside += 1;
        }
        return inside;
      }),
    ),
  );
}

test.each([
  [1, 12, [5, 4, 6, 3], 20],
  [2, 30, [10, 12, 20, 15], 22],
  [3, 60, [20, 30, 25, 31], 36],
])('the chance on a larger table is that of 10,000 shuffles (seed %i)', (seed, items, marks, observed) => {
  const strata = marks.map((marked, index) => ({ items, inGroup: Math.floor(items / (2 + (index % 2))), marked }));
  const mean = sum(strata.map(({ inGroup, marked }) => (inGroup * marked) / items));
  const far = shuffled(strata, seed).filter((value) => isAsFar(value, observed, mean)).length / 10_000;
  expect(Math.abs(chanceOfShuffle(strata, observed) - far)).toBeLessThan(0.02);
});

test('without anything to shuffle everything is chance', () => {
  expect(chanceOfShuffle([], 0)).toBe(1);
  expect(chanceOfShuffle([{ items: 4, inGroup: 4, marked: 2 }], 2)).toBe(1);
});

const few = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1, maxLength: 5 });

test('the chance of ranks equals the count over all splits', () => {
  fc.assert(
    fc.property(few, few, (some, others) => {
      const all = [...some, ...others];
      const rankOf = (value: number) =>
        (all.filter((one) => one < value).length + all.filter((one) => one <= value).length + 1) / 2;
      const sums = choices(all.length, some.length).map((places) =>
        sum(places.map((place) => rankOf(all[place] ?? 0))),
      );
      const observed = sum(some.map(rankOf));
      const mean = sum(sums) / sums.length;
      const expected = sums.filter((value) => isAsFar(value, observed, mean)).length / sums.length;
      expect(chanceOfRanks(some, others).chance).toBeCloseTo(expected, 9);
      expect(chanceOfRanks(some, others).isLower).toBe(observed < mean - 1e-9);
    }),
  );
});

test('the chance of ranks of 12 sprints a side that never overlap is 2 of all splits', () => {
  const low = Array.from({ length: 12 }, (_, index) => index);
  const high = low.map((one) => one + 100);
  expect(1 / chanceOfRanks(low, high).chance).toBeCloseTo(2_704_156 / 2, 0);
});
