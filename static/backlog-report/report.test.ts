import fc from 'fast-check';
import { median } from './median';
import { toReport, withinHorizon } from './report';
import { aSetup } from './test/a-setup';
import { anItem } from './test/an-issue';
import { sprint11, sprint12 } from './test/tiffin';
import { isPartial, notLookedAt } from './totals';

const sized = (values: readonly (number | null)[]) =>
  values.map((value, index) => anItem(`TIF-${index}`, { estimate: { value } }));

test('the horizon ends with the item that fills two velocities', () => {
  expect(withinHorizon(sized([20, null, 20, 5, 5]), [24, 17, 21, 22, 19])).toHaveLength(4);
});

test('without three closed sprints the horizon is the first thirty', () => {
  expect(withinHorizon(sized(Array(50).fill(100)), [10, 10])).toHaveLength(30);
});

test('the horizon is always the top of the list', () => {
  const estimates = fc.array(fc.option(fc.integer({ min: 0, max: 40 })), { maxLength: 80 });
  fc.assert(
    fc.property(estimates, fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }), (values, velocities) => {
      const items = sized(values);
      const ahead = withinHorizon(items, velocities);
      expect(ahead).toEqual(items.slice(0, ahead.length));
    }),
  );
});

test('items stand in the order of their sprints, and a small backlog is shown whole', () => {
  const inSprints = [anItem('TIF-1', { sprint: sprint12 }), anItem('TIF-2', { sprint: sprint11 })];
  const inBacklog = sized(Array(60).fill(1));
  const horizon = { sprints: [sprint11, sprint12], inSprints, inBacklog, more: false };
  const report = toReport(aSetup({ velocities: [] }), horizon);
  expect(report.items.slice(0, 3).map(({ key }) => key)).toEqual(['TIF-2', 'TIF-1', 'TIF-0']);
  expect(report.items).toHaveLength(62);
  expect(toReport(aSetup({ velocities: [] }), { ...horizon, more: true }).items).toHaveLength(32);
});

test('what no state accounts for was not looked at, and is never less than none', () => {
  const states = { ready: 3, exception: 0, draft: 1, refine: 2, recheck: 0 };
  expect(notLookedAt({ all: 10, onPaper: 1, states })).toBe(4);
  expect(notLookedAt({ all: 5, onPaper: 1, states })).toBe(0);
  expect(notLookedAt({ all: 10, onPaper: 1, states: { ...states, draft: null } })).toBeNull();
  expect(isPartial({ all: 10, onPaper: null, states })).toBe(true);
  expect(isPartial({ all: 10, onPaper: 0, states })).toBe(false);
});

test('the median is in the middle', () => {
  expect(median([24, 17, 21, 22, 19])).toBe(21);
  expect(median([1, 2, 3, 4])).toBe(2.5);
  expect(median([])).toBeNull();
});
