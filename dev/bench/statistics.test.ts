import fc from 'fast-check';
import { longestChain, median, percentile95, type Span } from './statistics.ts';

const someNumbers = fc.array(fc.integer(), { minLength: 1 });
const someSpans = fc
  .array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 })), { maxLength: 12 })
  .map((drawn) => drawn.map(([from, length]): Span => ({ from, to: from + length })));

test('at least half of the values are no larger than the median, and at least half no smaller', () => {
  fc.assert(
    fc.property(someNumbers, (values) => {
      const middle = median(values);
      expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(values.length);
      expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(values.length);
    }),
  );
});

test('one value in twenty, and no more, exceeds the 95th percentile', () => {
  fc.assert(
    fc.property(someNumbers, (values) => {
      const bound = percentile95(values);
      expect(values).toContain(bound);
      expect(values.filter((value) => value > bound).length * 20).toBeLessThanOrEqual(values.length);
    }),
  );
});

/** The longest chain by trying every one. */
const chainByTrying = (spans: readonly Span[], after = Number.NEGATIVE_INFINITY): number =>
  Math.max(0, ...spans.filter(({ from }) => from >= after).map(({ to }) => 1 + chainByTrying(spans, to)));

test('no chain of spans is longer than the longest chain', () => {
  fc.assert(fc.property(someSpans, (spans) => expect(longestChain(spans)).toBe(chainByTrying(spans))));
});

test('overlapping spans count once', () => {
  expect(
    longestChain([
      { from: 0, to: 9 },
      { from: 1, to: 8 },
      { from: 2, to: 12 },
      { from: 13, to: 14 },
    ]),
  ).toBe(2);
});
