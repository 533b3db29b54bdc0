import fc from 'fast-check';
import { aLookBack, aMoment, aPastIssue, aSnapshotItem, at, statusChange } from '../../../test/builders/look-back';
import { aWorld, inputOf } from '../../../test/builders/look-back-world';
import { lookBack } from './look-back';
import type { LookBackInput } from './past';

const casesIn = (spoilt: Partial<LookBackInput>) => lookBack(aLookBack(spoilt)).cases?.items ?? [];

test('a finished item without a change is no case', () => {
  const issues = [aPastIssue({ status: 'done', changes: [statusChange(at(3), 'todo', 'done')] })];
  expect(casesIn({ issues })).toEqual([]);
});

test('that nothing went wrong is known only where most of the history is', () => {
  const fine = aPastIssue({ status: 'done', changes: [statusChange(at(3), 'todo', 'done')] });
  const imported = ['7', '9'].map((id) => aPastIssue({ id, status: 'done' }));
  const outOf = (count: number) => lookBack(aLookBack({ issues: [fine, ...imported.slice(0, count)] })).cases?.outOf;
  expect([outOf(0), outOf(1)]).toEqual([1, 0]);
});

test('an item that never started says so, and has waited nowhere', () => {
  expect(casesIn({})).toMatchObject([{ isUnfinished: true, isStarted: false, waited: null, atStart: null, times: 1 }]);
});

test('the status that it stood in longest is named, with whole days', () => {
  const changes = [statusChange(at(2), 'todo', 'doing'), statusChange(at(4), 'doing', 'todo')];
  expect(casesIn({ issues: [aPastIssue({ changes })] })).toMatchObject([
    { isStarted: true, waited: { status: 'To Do', days: 10 } },
  ]);
});

test('what was known is of the start snapshot, unless it was read more than an hour late', () => {
  const item = aSnapshotItem({ state: 'ready', openQuestions: 1, lowestConfidence: 2 });
  const close = aMoment(at(14), [item]);
  const start = aMoment(at(0), [item]);
  const recorded = (after: number) => [{ sprintId: 8, start: { ...start, recorded: at(0, after) }, close }];
  const known = { standing: 'agreed', openQuestions: 1, lowestConfidence: 2 };
  expect(casesIn({ recorded: recorded(60) })).toMatchObject([{ atStart: known }]);
  expect(lookBack(aLookBack({ recorded: recorded(61) })).cases).toMatchObject({
    hoursLate: 1,
    items: [{ atStart: null }],
  });
});

test('the cases of a sprint are what was not finished, changed, or came back', () => {
  fc.assert(
    fc.property(aWorld({ statuses: ['todo', 'doing', 'done', 'gone'], isHalfTold: true }), (world) => {
      const { sprints, cases } = lookBack(inputOf(world));
      const last = sprints.at(-1);
      if (last === undefined) return expect(cases).toBeNull();
      const changed = (last.edited ?? []).filter((id) => last.committed.includes(id));
      const wrong = new Set([...last.unfinished, ...changed, ...last.cameBack]);
      expect(new Set(cases?.items.map(({ issueId }) => issueId))).toEqual(wrong);
      for (const one of cases?.items ?? []) {
        expect(one.changed !== null).toBe(changed.includes(one.issueId));
        expect(one.changed?.parts).not.toEqual([]);
        expect(one.waited === null || one.isStarted).toBe(true);
      }
    }),
  );
});
