import { judgedAs } from '../../../test/builders/standing';
import { agreedRecords } from '../../../test/builders/records';
import { anOutput, countedOutput } from '../../../test/builders/an-output';
import { aPolicy } from '../../../test/builders/a-policy';
import { aBacklogItem, aSprint, anIssue } from '../../../test/builders/an-issue';
import { assess } from '../readiness/assess';
import type { BacklogItem } from './backlog-item';
import { horizonOf } from './horizon';
import { toPeriod } from './output';
import { estimatedVelocity, overFull, runwayOf, velocityOf } from './runway';

const { readiness } = assess(anIssue(), agreedRecords(), aPolicy());
const anItem = (spoilt: Partial<BacklogItem> = {}) => aBacklogItem({ readiness, ...spoilt });
const items = (count: number, spoilt: Partial<BacklogItem> = {}) => Array.from({ length: count }, () => anItem(spoilt));
const output = anOutput([24, 17, 21, 22, 19]);
const runway = (some: readonly BacklogItem[]) => runwayOf({ items: some, output, unit: 'estimate' });

test.each([
  [[24, 17, 21, 22, 19], 21],
  [[100, 24, 17, 21, 22, 19], 21],
  [[10, 20, 30], 20],
  [[10, 20, 30, 40], 25],
  [[10, 20], null],
  [[0, 0, 5], null],
  [[], null],
] as const)('the velocity of %j is %s', (sprints, velocity) => {
  expect(velocityOf(sprints)).toBe(velocity);
});

test.each([
  [20, 'low'],
  [21, 'healthy'],
  [42, 'healthy'],
  [43, 'much'],
  [63, 'much'],
  [64, 'early'],
] as const)('%i ready points at a velocity of 21 are %s', (value, judged) => {
  expect(runway([anItem({ estimate: { value } })])).toMatchObject({ judged, ready: value, velocity: 21 });
});

test.each([
  ['not agreed', { readiness: { ...readiness, ...judgedAs('on-paper') } }, 0],
  ['not looked at', { readiness: null }, 0],
  ['done', { progress: 'done' }, 0],
  ['in the running sprint', { sprint: aSprint({ state: 'active' }) }, 0],
  ['an exception', { readiness: { ...readiness, ...judgedAs('exception') } }, 5],
  ['in a planned sprint', { sprint: aSprint() }, 5],
] as const)('an item that is %s counts rightly', (_what, spoilt, ready) => {
  expect(runway([anItem(spoilt)])?.ready).toBe(ready);
});

/** A project that makes five stories a sprint, of which the first ones are estimated with three points. */
const finishedWith = (estimated: number) => ({
  periods: Array.from({ length: 5 }, () =>
    toPeriod(Array.from({ length: 5 }, (_, at) => ({ type: '10001', estimate: at < estimated ? 3 : null }))),
  ),
  isUndated: false,
});
const readyWith = (estimated: number) => [
  ...items(estimated, { estimate: { value: 3 } }),
  ...items(12 - estimated, { estimate: { value: null } }),
];

test.each([
  ['no open item is estimated', 5, 0, 'count'],
  ['few of both are', 2, 3, 'count'],
  ['few finished ones are', 2, 12, 'count'],
  ['half of the open ones are', 5, 6, 'estimate'],
  ['most of both are', 3, 9, 'estimate'],
  ['all are', 5, 12, 'estimate'],
] as const)('twelve ready items of a team that finishes five are 2.4 sprints where %s', (_what, done, open, unit) => {
  const found = runwayOf({ items: readyWith(open), output: finishedWith(done), unit: 'estimate' });
  expect(found).toMatchObject({ length: 2.4, unit, isUnestimated: unit === 'count' });
  expect(found?.guessed).toBe(unit === 'count' ? 0 : 12 - open + 5 * (5 - done));
});

test('a team without estimates that finished 15, 9, 7, 4 and 2 items has 2.9 sprints in 20 ready ones', () => {
  const found = runwayOf({
    items: items(20, { estimate: { value: null } }),
    output: countedOutput([15, 9, 7, 4, 2]),
    unit: 'estimate',
  });
  expect(found).toMatchObject({ velocity: 7, unit: 'count', isUnestimated: true });
  expect(found?.length.toFixed(1)).toBe('2.9');
});

test("an item without an estimate counts as its type's median of what is open and what was finished", () => {
  const bug = { id: '2', name: 'Bug', subtask: false };
  const some = [
    anItem({ estimate: { value: null } }),
    anItem({ estimate: { value: 8 } }),
    anItem({ estimate: { value: 1 }, type: bug }),
  ];
  const finished = { periods: times3([{ type: anItem().type.id, estimate: 2, items: 1 }]), isUndated: false };
  expect(runwayOf({ items: some, output: finished, unit: 'estimate' })).toMatchObject({ ready: 2 + 8 + 1, guessed: 1 });
});

function times3<T>(one: T): readonly T[] {
  return [one, one, one];
}

test('where under half of what was finished is estimated there is no velocity in estimates', () => {
  expect(estimatedVelocity(finishedWith(2))).toBeNull();
  expect(estimatedVelocity(finishedWith(3))).toBe(15);
});

test('exceptions are part of the ready work, and their share is told', () => {
  const exception = { readiness: { ...readiness, state: 'exception' } } as const;
  const some = [anItem({ estimate: { value: 8 } }), anItem({ ...exception, estimate: { value: 3 } })];
  expect(runway(some)).toMatchObject({ ready: 11, exceptions: 3 });
});

test('without any estimate items are counted', () => {
  expect(
    runwayOf({ items: items(4, { estimate: null }), output: countedOutput([4, 4, 4]), unit: 'count' }),
  ).toMatchObject({ length: 1, ready: 4, guessed: 0 });
});

test('too little history gives no runway', () => {
  expect(runwayOf({ items: items(4), output: anOutput([20, 20]), unit: 'estimate' })).toBeNull();
  expect(runwayOf({ items: items(4), output: countedOutput([0, 0, 0]), unit: 'estimate' })).toBeNull();
});

test('the horizon is the running and the next sprint, and two velocities of the backlog', () => {
  const some = [
    anItem({ id: 'active', sprint: aSprint({ id: 11, state: 'active' }) }),
    anItem({ id: 'next', sprint: aSprint() }),
    anItem({ id: 'later', sprint: aSprint({ id: 13 }) }),
    ...Array.from({ length: 12 }, (_, index) => anItem({ id: `b${index}` })),
  ];
  expect(horizonOf(some, 12, estimatedVelocity(output)).map(({ id }) => id)).toEqual([
    'active',
    'next',
    ...Array.from({ length: 9 }, (_, index) => `b${index}`),
  ]);
  expect(horizonOf(items(50), null, null)).toHaveLength(30);
  expect(horizonOf(items(50), null, estimatedVelocity(countedOutput([0, 0, 0])))).toHaveLength(30);
});

test('a sprint far above the velocity is over-full', () => {
  const sprint = (value: number) => [anItem({ estimate: { value } }), anItem({ estimate: { value: null } })];
  expect(overFull(sprint(46), 21)).toEqual({ planned: 46, usual: 21 });
  expect(overFull(sprint(26), 21)).toBeNull();
  expect(overFull(sprint(46), null)).toBeNull();
});
