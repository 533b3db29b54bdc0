import fc from 'fast-check';
import { aLookBack, aMoment, aSnapshotItem, at } from '../../../test/builders/look-back';
import { aWorld, inputOf } from '../../../test/builders/look-back-world';
import { lookBackByWeek } from './by-week';
import { lookBack } from './look-back';
import type { Change, LookBackInput, PastIssue } from './past';

const someWorld = aWorld({ statuses: ['todo', 'doing', 'done', 'gone'], isHalfTold: true });

/** Both snapshots of every sprint, with every issue that was ever in it. */
function recordedOf({ sprints, issues }: LookBackInput): LookBackInput['recorded'] {
  return sprints.map(({ id, start, completed }) => {
    const items = issues
      .filter((one) => one.sprints.includes(id))
      .map((one) => aSnapshotItem({ id: one.id, done: true }));
    return { sprintId: id, start: aMoment(start ?? completed, items), close: aMoment(completed, items) };
  });
}

const unlisted = ['outOf', 'filledLate', 'isScopeTold', 'estimate', 'proposals'];

/**
 * The figures with this issue removed from all lists. Values that are not lists, or depend on all issues, are left out.
 */
function without(value: unknown, id: string): unknown {
  if (Array.isArray(value)) {
    return value.filter((one) => one !== id && !isOf(one, id)).map((one) => without(one, id));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== id && !unlisted.includes(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, without(one, id)]));
}

function isOf(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'issueId' in value && value.issueId === id;
}

test.each([
  ['by sprint', (input: LookBackInput) => lookBack(input)],
  ['by week', (input: LookBackInput) => lookBackByWeek(input, { weeks: 8, timeZone: 'Europe/Berlin' })],
])('an issue that the viewer may not see is in no figure and changes no other: %s', (_how, figures) => {
  fc.assert(
    fc.property(someWorld, fc.boolean(), (world, isRecorded) => {
      const history = inputOf(world);
      const input = isRecorded ? { ...history, recorded: recordedOf(history) } : history;
      const hidden = input.issues[0]?.id ?? '';
      const seen = figures({ ...input, issues: input.issues.filter(({ id }) => id !== hidden) });
      expect(without(seen, 'no issue')).toEqual(without(figures(input), hidden));
    }),
  );
});

const someInstant = fc.integer({ min: -30 * 24, max: 80 * 24 }).map((hours) => at(0, 60 * hours));
const someIds = fc.uniqueArray(fc.constantFrom(7, 8, 9), { maxLength: 3 });
const someStatus = fc.constantFrom('todo', 'done', 'gone', null);
const someChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ what: fc.constant('sprints' as const), at: someInstant, from: someIds, to: someIds }),
  fc.record({ what: fc.constant('status' as const), at: someInstant, from: someStatus, to: someStatus }),
  fc.record({
    what: fc.constant('estimate' as const),
    at: someInstant,
    from: fc.option(fc.nat(8)),
    to: fc.option(fc.nat(8)),
  }),
);
const someIssue: fc.Arbitrary<Omit<PastIssue, 'id'>> = fc.record({
  key: fc.constant('TIF-1'),
  summary: fc.string(),
  type: fc.boolean().map((subtask) => ({ id: '1', name: 'Story', subtask })),
  resolution: fc.constantFrom(null, 'Done', 'Duplicate'),
  created: someInstant,
  sprints: someIds,
  status: fc.constantFrom('todo', 'done', 'gone'),
  estimate: fc.option(fc.nat(8)),
  changes: fc.array(someChange, { maxLength: 20, size: 'max' }),
});
const someSprint = fc.record({
  id: fc.constantFrom(7, 8, 9),
  name: fc.string(),
  start: fc.option(someInstant),
  end: fc.option(someInstant),
  completed: someInstant,
  isCloseGuessed: fc.boolean(),
});

test('figures of a contradictory history are still consistent with each other', () => {
  fc.assert(
    fc.property(
      fc.array(someIssue, { maxLength: 6 }),
      fc.uniqueArray(someSprint, { selector: ({ id }) => id, maxLength: 3 }),
      fc.boolean(),
      (issues, sprints, isRecorded) => {
        const numbered = issues.map((issue, index) => ({ ...issue, id: `${index}` }));
        const history = aLookBack({ issues: numbered, sprints, next: { id: 9, state: 'active' } });
        const { sprints: read, notFigured } = lookBack({ ...history, recorded: isRecorded ? recordedOf(history) : [] });
        expect(read.length + notFigured.length).toBe(sprints.length);
        for (const figures of read) {
          const { committed, finished, unknown, finishedLate, reachedDone, cameBack, carriedOver } = figures;
          const { doneBefore, untold, again } = figures;
          expect(committed).toEqual(expect.arrayContaining([...again]));
          const apart = [...committed, ...doneBefore, ...untold];
          expect(apart).toHaveLength(new Set(apart).size);
          const isSubtask = new Set(numbered.filter(({ type }) => type.subtask).map(({ id }) => id));
          expect([...apart, ...figures.added, ...figures.removed].filter((id) => isSubtask.has(id))).toEqual([]);
          expect(committed).toEqual(expect.arrayContaining([...finished, ...unknown, ...(carriedOver ?? [])]));
          expect(finished).toEqual(expect.arrayContaining([...finishedLate]));
          expect(reachedDone).toEqual(expect.arrayContaining([...cameBack]));
          expect(finished.filter((id) => unknown.includes(id) || carriedOver?.includes(id))).toEqual([]);
          expect(figures.estimate?.finished ?? 0).toBeLessThanOrEqual(figures.estimate?.committed ?? 0);
        }
      },
    ),
  );
});
