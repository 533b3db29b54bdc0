import fc from 'fast-check';
import { aLookBack } from '../../../test/builders/look-back';
import type { SprintFigures } from './figures';
import { forecastOf } from './forecast';
import { lookBack } from './look-back';

const ids = (count: number) => Array.from({ length: count }, (_, index) => `i${index}`);
const [empty] = lookBack(aLookBack({ issues: [] })).sprints;
const sprint = (spoilt: Partial<SprintFigures>): readonly SprintFigures[] =>
  empty === undefined ? [] : [{ ...empty, committed: ids(20), ...spoilt }];
const finishing = (...counts: readonly number[]) => counts.flatMap((count) => sprint({ finished: ids(count) }));

test('a next sprint probably finishes what lies between the best and the worst, from eight sprints on', () => {
  expect(forecastOf(finishing(2, 9, 6, 7, 14, 8, 8))).toBeNull();
  expect(forecastOf(finishing(2, 9, 6, 7, 14, 8, 8, 7))).toEqual({
    items: { from: 6, to: 9 },
    points: null,
    sprints: 8,
  });
});

test('points are forecast where eight sprints had them', () => {
  const pointed = [8, 5, 13, 1, 20, 8, 8, 8].flatMap((finished) => sprint({ estimate: { committed: 30, finished } }));
  expect(forecastOf(pointed)?.points).toEqual({ from: 5, to: 13 });
  expect(forecastOf([...pointed.slice(1), ...sprint({ estimate: null })])?.points).toBeNull();
});

test('only the last twelve count, without empty and untold ones', () => {
  const last = finishing(...Array<number>(11).fill(4), 9);
  expect(forecastOf([...finishing(19), ...last])).toEqual({ items: { from: 4, to: 4 }, points: null, sprints: 12 });
  const few = [
    ...finishing(1, 2, 3, 4, 5, 6, 7),
    ...sprint({ committed: [] }),
    ...sprint({ untold: ids(15).map((id) => `u${id}`) }),
  ];
  expect(forecastOf(few)).toBeNull();
});

test('the range lies within what was finished, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 8, maxLength: 12 }), (counts) => {
      const { from, to } = forecastOf(finishing(...counts))?.items ?? { from: NaN, to: NaN };
      expect(from).toBeLessThanOrEqual(to);
      expect(counts.filter((count) => count < from).length).toBeLessThanOrEqual(1);
      expect(counts.filter((count) => count > to).length).toBeLessThanOrEqual(1);
      expect(forecastOf(finishing(...counts.toReversed()))?.items).toEqual({ from, to });
    }),
  );
});
