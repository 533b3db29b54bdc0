import fc from 'fast-check';
import { breakAt, type Breaks, mergedBreaks, minutesWithout, msWithout, withBreak, withoutBreak } from './breaks';

const at = (seconds: number): string => new Date(Date.parse('2026-12-03T10:00:00.000Z') + seconds * 1000).toISOString();

test('a break is five minutes, and over earlier where somebody says so', () => {
  const breaks = withBreak([], at(0));
  expect(breakAt(breaks, at(299))).toEqual({ from: at(0), until: at(300) });
  expect(breakAt(breaks, at(300))).toBeNull();
  expect(breakAt(withoutBreak(breaks, at(60)), at(60))).toBeNull();
  expect(withoutBreak(breaks, at(301))).toBe(breaks);
});

test('a second press during a break changes nothing', () => {
  const breaks = withBreak([], at(0));
  expect(withBreak(breaks, at(100))).toBe(breaks);
  expect(withBreak(breaks, at(300))).toHaveLength(2);
});

test('a break that was over at once does not begin again at that moment', () => {
  const breaks = withoutBreak(withBreak([], at(0)), at(0));
  expect(withBreak(breaks, at(0))).toBe(breaks);
});

test('the clock stands still during a break, and goes on after it', () => {
  const breaks = withBreak([], at(60));
  const seen = [60, 200, 360, 420].map((now) => msWithout(breaks, at(0), at(now)) / 1000);
  expect(seen).toEqual([60, 60, 60, 120]);
  expect(minutesWithout(breaks, at(0), at(360))).toBe(1);
});

type Press = { readonly now: number; readonly isOver: boolean };
const presses = fc
  .array(fc.record({ now: fc.nat(7200), isOver: fc.boolean() }), { maxLength: 12 })
  .map((all) => all.toSorted((one, other) => one.now - other.now));
const after = (all: readonly Press[], breaks: Breaks = []): Breaks =>
  all.reduce((so, { now, isOver }) => (isOver ? withoutBreak(so, at(now)) : withBreak(so, at(now))), breaks);

test('no clock runs back or faster than time, whatever is pressed', () => {
  fc.assert(
    fc.property(presses, fc.nat(7200), fc.nat(7200), (all, one, other) => {
      const breaks = after(all);
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
      const passed = msWithout(breaks, at(0), at(later)) - msWithout(breaks, at(0), at(sooner));
      expect(passed).toBeGreaterThanOrEqual(0);
      expect(passed).toBe(msWithout(breaks, at(sooner), at(later)));
      expect(passed).toBeLessThanOrEqual((later - sooner) * 1000);
    }),
  );
});

test('rows that saw any of the presses, merged in any order and twice, know what the list knows', () => {
  const some = fc.array(fc.nat(12), { maxLength: 4 });
  fc.assert(
    fc.property(presses, some, (all, seen) => {
      const list = after(all);
      const parts = seen.map((count) => after(all.slice(0, count)));
      const merge = (rows: readonly Breaks[]): Breaks => rows.reduce(mergedBreaks, []);
      expect(merge([...parts, list])).toEqual(list);
      expect(merge([list, ...parts])).toEqual(list);
      expect(mergedBreaks(list, list)).toBe(list);
    }),
  );
});
