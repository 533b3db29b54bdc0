import { anOutput } from '../../../test/builders/an-output';
import fc from 'fast-check';
import { readinessStates } from '../../../src/domain/shared/readiness-state';
import { countTotals, isPartial, notLookedAt } from '../../../src/domain/backlog/totals';
import { toReport } from './report';
import { aSetup } from './test/a-setup';
import { aReadiness, anItem } from './test/an-issue';
import { sprint11, sprint12 } from './test/tiffin';

const sized = (values: readonly (number | null)[]) =>
  values.map((value, index) => anItem(`TIF-${index}`, { estimate: { value } }));

test('items follow their sprints, and a small backlog is shown whole', () => {
  const inSprints = [anItem('TIF-1', { sprint: sprint12 }), anItem('TIF-2', { sprint: sprint11 })];
  const inBacklog = sized(Array(60).fill(1));
  const horizon = {
    sprints: [sprint11, sprint12],
    inSprints,
    inBacklog,
    more: false,
    moreInSprints: false,
    wholeSprints: [],
  };
  const report = toReport(aSetup({ output: anOutput([]) }), horizon);
  expect(report.items.slice(0, 3).map(({ key }) => key)).toEqual(['TIF-2', 'TIF-1', 'TIF-0']);
  expect(report.items).toHaveLength(62);
  expect(report.totals?.all).toBe(62);
  expect(toReport(aSetup({ output: anOutput([]) }), { ...horizon, more: true }).items).toHaveLength(32);
});

test('unassessed items are the rest of the counts, and never negative', () => {
  const standings = { ready: 2, incomplete: 1, exception: 0, draft: 1, 'on-paper': 1, refine: 1, recheck: 0 };
  expect(notLookedAt({ all: 10, startedUnseen: 0, standings })).toBe(4);
  expect(notLookedAt({ all: 10, startedUnseen: 3, standings })).toBe(1);
  expect(notLookedAt({ all: 5, startedUnseen: 0, standings })).toBe(0);
  expect(notLookedAt({ all: 10, startedUnseen: 0, standings: { ...standings, draft: null } })).toBeNull();
  expect(isPartial({ all: 10, startedUnseen: 0, standings: { ...standings, incomplete: null } })).toBe(true);
  expect(isPartial({ all: 10, startedUnseen: 0, standings })).toBe(false);
});

test('the counts of a whole backlog add up to all items', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...readinessStates))), (states) => {
      const items = states.map((state) => anItem('TIF-1', { readiness: state === null ? null : aReadiness(state) }));
      const unknown = states.filter((state) => state === null || state === 'unknown').length;
      expect(notLookedAt(countTotals(items))).toBe(unknown);
    }),
  );
});
