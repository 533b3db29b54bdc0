import { agreedRecords } from '../../../test/builders/records';
import { aPolicy } from '../../../test/builders/a-policy';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { assess } from '../readiness/assess';
import type { BacklogItem } from './backlog-item';
import { horizonOf } from './horizon';
import { overFull, runwayOf, velocityOf } from './runway';

const { readiness } = assess(anIssue(), agreedRecords(), aPolicy());
const anItem = (spoilt: Partial<BacklogItem> = {}): BacklogItem => ({
  ...anIssue(),
  readiness,
  questions: [],
  answered: [],
  confidence: null,
  clusters: null,
  stepsApart: null,
  exception: null,
  lastTalkAt: null,
  flag: null,
  ...spoilt,
});
const items = (count: number, spoilt: Partial<BacklogItem> = {}) => Array.from({ length: count }, () => anItem(spoilt));
const completed = [24, 17, 21, 22, 19];
const runway = (some: readonly BacklogItem[]) => runwayOf({ items: some, completed, unit: 'estimate' });

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
  ['not agreed', { readiness: { ...readiness, state: 'refine', lacks: 'agreement' } }, 0],
  ['not looked at', { readiness: null }, 0],
  ['done', { progress: 'done' }, 0],
  ['in the running sprint', { sprint: aSprint({ state: 'active' }) }, 0],
  ['an exception', { readiness: { ...readiness, state: 'exception' } }, 5],
  ['in a planned sprint', { sprint: aSprint() }, 5],
] as const)('an item that is %s counts rightly', (_what, spoilt, ready) => {
  expect(runway([anItem(spoilt)])?.ready).toBe(ready);
});

test("an item without an estimate counts as its type's median and is marked", () => {
  const bug = { id: '2', name: 'Bug', subtask: false };
  const guessed = runway([
    anItem({ estimate: { value: null } }),
    anItem({ estimate: { value: 8 } }),
    anItem({ estimate: { value: 1 }, type: bug }),
  ]);
  expect(guessed).toMatchObject({ ready: 17, guessed: 1 });
  expect(runway([anItem({ estimate: null, type: bug }), anItem({ estimate: { value: 3 } })])).toMatchObject({
    ready: 6,
    guessed: 1,
  });
});

test('exceptions are part of the ready work, and their share is told', () => {
  const exception = { readiness: { ...readiness, state: 'exception' } } as const;
  const some = [anItem({ estimate: { value: 8 } }), anItem({ ...exception, estimate: { value: 3 } })];
  expect(runway(some)).toMatchObject({ ready: 11, exceptions: 3 });
});

test('without any estimate items are counted', () => {
  expect(runwayOf({ items: items(4, { estimate: null }), completed: [4, 4, 4], unit: 'count' })).toMatchObject({
    length: 1,
    ready: 4,
    guessed: 0,
  });
});

test('too little history gives no runway', () => {
  expect(runwayOf({ items: items(4), completed: [20, 20], unit: 'estimate' })).toBeNull();
  expect(runwayOf({ items: items(4), completed: [0, 0, 0], unit: 'estimate' })).toBeNull();
});

test('the horizon is the running and the next sprint, and two velocities of the backlog', () => {
  const some = [
    anItem({ id: 'active', sprint: aSprint({ id: 11, state: 'active' }) }),
    anItem({ id: 'next', sprint: aSprint() }),
    anItem({ id: 'later', sprint: aSprint({ id: 13 }) }),
    ...Array.from({ length: 12 }, (_, index) => anItem({ id: `b${index}` })),
  ];
  expect(horizonOf(some, 12, velocityOf(completed)).map(({ id }) => id)).toEqual([
    'active',
    'next',
    ...Array.from({ length: 9 }, (_, index) => `b${index}`),
  ]);
  expect(horizonOf(items(50), null, null)).toHaveLength(30);
  expect(horizonOf(items(50), null, velocityOf([0, 0, 0]))).toHaveLength(30);
});

test('a sprint far above the velocity is over-full', () => {
  const sprint = (value: number) => [anItem({ estimate: { value } }), anItem({ estimate: { value: null } })];
  expect(overFull(sprint(46), 21)).toEqual({ planned: 46, usual: 21 });
  expect(overFull(sprint(26), 21)).toBeNull();
  expect(overFull(sprint(46), null)).toBeNull();
});
