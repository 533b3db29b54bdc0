import { judgedAs } from '../../../test/builders/standing';
import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aBacklogItem, aSprint, anIssue, NO_DEMAND } from '../../../test/builders/an-issue';
import { noRecords } from '../../../test/builders/records';
import { inTurn, isForTalk, reasonsOf, refinedNext } from './agenda';
import { factsOf } from './facts';
import { nextAfter } from './next-after';
import { isToFlag, sprintSoonOf } from './to-flag';
import { STARTER_POLICY } from '../policy/presets';
import { assess } from '../readiness/assess';
import type { BacklogItem } from './backlog-item';
import type { Readiness } from '../refinement/readiness';
import { readinessStates, type ReadinessState } from '../shared/readiness-state';

const { readiness } = assess(anIssue(), noRecords(), aPolicy());
const inState = (state: ReadinessState) => ({ readiness: { ...readiness, ...judgedAs(state) } });
const anItem = (key: string, spoilt: Partial<BacklogItem> = {}): BacklogItem =>
  aBacklogItem({ id: key, key, ...inState('refine'), ...spoilt });
const running = aSprint({ id: 11, state: 'active', startDate: '2025-11-13T08:00:00.000Z' });
const upcoming = aSprint({ id: 14 });
const later = aSprint({ id: 12, startDate: '2025-12-11T08:00:00.000Z' });
const undated = aSprint({ id: 10, startDate: null });

const someItems = fc
  .array(
    fc.record({
      state: fc.constantFrom(...readinessStates),
      sprint: fc.constantFrom(running, upcoming, later, undated, null),
      progress: fc.constantFrom('new' as const, 'indeterminate' as const),
      subtask: fc.boolean(),
      demand: fc.record({
        priority: fc.constantFrom(null, 1, 2, 3),
        votes: fc.nat(3),
        watchers: fc.nat(3),
        links: fc.nat(3),
      }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((all) =>
    all.map(({ state, subtask, ...rest }, index) =>
      anItem(`K${index}`, { ...rest, ...inState(state), type: { id: '1', name: 'T', subtask } }),
    ),
  );

const today = '2025-11-20';
const when = { today, nextSprint: 14 };
const having = (given: Partial<Readiness>) => ({ readiness: { ...readiness, state: 'refine' as const, ...given } });
const demanded = (given: Partial<BacklogItem['demand']>) => ({ demand: { ...NO_DEMAND, ...given } });
const keys = (items: readonly BacklogItem[]) => items.map(({ key }) => key);
const next = (key: string, items: readonly BacklogItem[], velocity: number | null = null) =>
  nextAfter(key, items, { velocity, today })?.key ?? null;

/** All proposals in turn, when each talk ends with another talk. */
function round(all: readonly BacklogItem[], from: string, velocity: number | null = null): readonly string[] {
  let items = all;
  const visited: string[] = [];
  let key: string | null = from;
  for (let step = 0; step < all.length; step += 1) {
    items = items.map((item) =>
      item.key === key && item.readiness !== null
        ? { ...item, readiness: { ...item.readiness, outcome: 'another-talk' as const } }
        : item,
    );
    key = next(key, items, velocity);
    if (key === null) break;
    visited.push(key);
  }
  return visited;
}

test('what a talk brings decides the order, then the rank; what was put aside comes last', () => {
  const items = [
    anItem('parked', having({ outcome: 'park' })),
    anItem('dropped', having({ outcome: 'drop' })),
    anItem('rank'),
    anItem('too-big', having({ missing: 'small-enough' })),
    anItem('wanted', demanded({ votes: 2, links: 1 })),
    anItem('much-wanted', demanded({ watchers: 5 })),
    anItem('asks', having({ remarks: 'acceptance-criteria text-asks' })),
    anItem('high', demanded({ priority: 2 })),
    anItem('highest', demanded({ priority: 1 })),
    anItem('next', { sprint: upcoming }),
    anItem('due', having({ nextDue: '2025-11-20' })),
    anItem('overdue', having({ nextDue: '2025-11-19' })),
    anItem('not-due', having({ nextDue: '2025-11-21' })),
    anItem('no-outcome', having({ outcome: 'none' })),
  ];
  const order = [
    ...['no-outcome', 'due', 'overdue', 'next', 'highest', 'high', 'asks', 'much-wanted', 'wanted', 'too-big'],
    ...['rank', 'not-due', 'parked', 'dropped'],
  ];
  expect(keys(refinedNext(items, null, when))).toEqual(order);
  expect(items.map((item) => reasonsOf(item, when)[0] ?? null)).toEqual([
    ...[null, null, null, 'small-enough', 'wanted', 'wanted', 'text-asks', 'priority', 'priority', 'next-sprint'],
    ...['question-due', 'question-due', null],
    'no-outcome',
  ]);
});

test.each<[string, Partial<BacklogItem['demand']>]>([
  ['a priority that the site added, which has no order', { priority: null }],
  ['its reporter as the one watcher', { votes: 1, links: 1, watchers: 1 }],
  ['a low priority', { priority: 5 }],
])('%s speaks for no item', (_what, given) => {
  expect(reasonsOf(anItem('A', demanded(given)), when)).toEqual([]);
});

test('among items with the same first reason the next one decides', () => {
  const asks = { remarks: 'text-asks' };
  const items = [
    anItem('plain', { sprint: upcoming }),
    anItem('asks', { sprint: upcoming, ...having(asks) }),
    anItem('late', { sprint: upcoming, ...having({ nextDue: '2025-11-19' }) }),
  ];
  expect(keys(refinedNext(items, null, when))).toEqual(['late', 'asks', 'plain']);
});

const many = (count: number, spoilt: Partial<BacklogItem>) =>
  Array.from({ length: count }, (_, index) => anItem(`${spoilt.progress ?? 'new'}-${index}`, spoilt));

test.each<[string, number | null, readonly BacklogItem[], number]>([
  [
    'items that are begun or agreed take no place',
    null,
    [...many(40, { progress: 'indeterminate' }), ...many(50, {})],
    30,
  ],
  [
    'it is never empty after weak sprints',
    1,
    [...many(9, inState('ready')), ...many(8, { estimate: { value: 3 } })],
    5,
  ],
  ['it fills two velocities', 12, many(50, { estimate: { value: 2 } }), 12],
  ['it ends at thirty', 500, many(50, {}), 30],
  ['drafts take no place', 4, [...many(20, inState('draft')), ...many(20, { estimate: { value: 1 } })], 8],
])('of what comes next, %s', (_what, velocity, items, expected) => {
  expect(refinedNext(items, velocity, when).filter(isForTalk)).toHaveLength(expected);
});

test('no more than thirty drafts are held back', () => {
  expect(refinedNext(many(50, inState('draft')), null, when)).toHaveLength(30);
});

test('as long as an item waits for a talk, whatever stands before it, there is one to refine next', () => {
  fc.assert(
    fc.property(someItems, fc.option(fc.nat(3)), (items, velocity) => {
      const waits = items.filter(({ sprint, type }) => (sprint?.id ?? 14) === 14 && !type.subtask).some(isForTalk);
      expect(!waits || refinedNext(items, velocity, when).some(isForTalk)).toBe(true);
    }),
  );
});

test('the active sprint, the next one and the top of the backlog are refined, later sprints are not', () => {
  const items = [
    anItem('backlog'),
    anItem('later', { sprint: later }),
    anItem('upcoming', { sprint: upcoming }),
    anItem('running', { sprint: running }),
    anItem('sub-task', { type: { id: '10003', name: 'Sub-task', subtask: true } }),
  ];
  expect(keys(refinedNext(items, null, when)).toSorted()).toEqual(['backlog', 'running', 'upcoming']);
});

test('any order of the reasons is a permutation that never lifts what was put aside', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const turned = inTurn(items, when);
      expect(keys(turned).toSorted()).toEqual(keys(items).toSorted());
      const strength = turned.map((item) => reasonsOf(item, when).length > 0);
      expect(strength.lastIndexOf(true)).toBeLessThanOrEqual(strength.filter(Boolean).length - 1);
    }),
  );
});

test('an item that ends with another talk does not delay the third one', () => {
  const items = ['A', 'B', 'C'].map((key) => anItem(key));
  expect(round(items, 'A')).toEqual(['B', 'C', 'A']);
});

test('an item that ended with another talk is proposed in its turn once something changed', () => {
  const talked = having({ outcome: 'another-talk', changedSinceTalk: 'no', answeredSinceTalk: 'no' });
  const answered = having({ outcome: 'another-talk', changedSinceTalk: 'no', answeredSinceTalk: 'yes' });
  expect(next('A', [anItem('A'), anItem('B', talked), anItem('C')])).toBe('C');
  expect(next('A', [anItem('A'), anItem('B', answered), anItem('C')])).toBe('B');
  expect(next('A', [anItem('A'), anItem('B', talked)])).toBe('B');
});

test('the next planned sprint is the one that starts first, else the one that was created first', () => {
  const items = [anItem('backlog'), anItem('later', { sprint: later }), anItem('upcoming', { sprint: upcoming })];
  expect(next('A', items)).toBe('upcoming');
  const planned = [anItem('A', { sprint: aSprint({ id: 21, startDate: null }) }), anItem('B', { sprint: undated })];
  expect(next('A', planned)).toBe('B');
  expect(next('B', planned)).toBeNull();
});

test.each<[string, Partial<BacklogItem>]>([
  ['in progress', { progress: 'indeterminate' }],
  ['done', { progress: 'done' }],
  ['a sub-task, which follows its parent', { type: { id: '10003', name: 'Sub-task', subtask: true } }],
  ['agreed', inState('ready')],
  ['an exception', inState('exception')],
  ['only a title', inState('draft')],
  ['parked', having({ outcome: 'park' })],
  ['dropped', having({ outcome: 'drop' })],
  ['split, and the same since', having({ outcome: 'split', changedSinceTalk: 'no' })],
])('an item that is %s is not proposed', (_why, spoilt) => {
  expect(next('A', [anItem('A'), anItem('B', spoilt), anItem('C')])).toBe('C');
});

test.each<[string, Partial<Readiness>]>([
  ['split and changed since', { outcome: 'split', changedSinceTalk: 'yes' }],
  ['parked with an answer since', { outcome: 'park', answeredSinceTalk: 'yes' }],
])('an item that was %s is proposed', (_why, given) => {
  expect(next('A', [anItem('A'), anItem('B', having(given))])).toBe('B');
});

test('an item without an assessment is proposed', () => {
  expect(next('A', [anItem('A'), anItem('B', { readiness: null })])).toBe('B');
});

test('items beyond two velocities are not proposed; after one of those the top is next', () => {
  const items = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((key) => anItem(key, { estimate: { value: 10 } }));
  expect(round(items, 'A', 25)).toEqual(['B', 'C', 'D', 'E', 'A', 'B', 'A']);
  expect(next('G', items, 25)).toBe('A');
});

test('without another item to talk about there is no proposal', () => {
  expect(next('A', [anItem('A')])).toBeNull();
});

test('for any backlog a talk about every proposed item visits each once, and none twice in a row', () => {
  fc.assert(
    fc.property(someItems, fc.nat(19), (items, index) => {
      const from = items[index % items.length]?.key ?? '';
      const visited = round(items, from);
      const once = new Set(visited).size;
      expect(new Set(visited.slice(0, Math.max(0, once - 1))).size).toBe(Math.max(0, once - 1));
      for (const [step, key] of visited.entries()) expect(key).not.toBe(visited[step - 1] ?? from);
      for (const item of items.filter(({ key }) => visited.includes(key))) expect(isForTalk(item)).toBe(true);
    }),
  );
});

test('of two planned sprints the one that starts first is the next one, wherever its items stand', () => {
  const [soon, late] = [anItem('B', { sprint: upcoming }), anItem('C', { sprint: later })];
  for (const planned of [
    [soon, late],
    [late, soon],
  ])
    expect(next('A', [anItem('A'), ...planned])).toBe('B');
});

test('what an item says by itself counts before anybody has talked about it', () => {
  const untalked = { talks: 0, confidence: 0, missing: 'asked why', remarks: '' };
  expect(factsOf({ ...untalked, remarks: 'acceptance-criteria' })).toEqual(['why', 'acceptance-criteria']);
  expect(factsOf({ ...untalked, talks: 1 })).toEqual([]);
  expect(factsOf({ ...untalked, missing: 'why' })).toEqual([]);
  expect(factsOf(null)).toEqual([]);
});

const flags = { ...STARTER_POLICY.flags, on: false };
test.each<[string, boolean, Partial<BacklogItem>]>([
  ['is not agreed in the next sprint', true, {}],
  ['is in a later sprint', false, { sprint: later }],
  ['has a flag', false, { flag: 'persons' }],
  ['was never looked at', false, { readiness: null }],
  ['is agreed', false, inState('ready')],
])('whether an item that %s would be flagged: %s', (_what, isDue, spoilt) => {
  expect(isToFlag(anItem('A', { sprint: upcoming, ...spoilt }), upcoming.id, flags)).toBe(isDue);
});

test.each<[string, string | null, number | null]>([
  ['starts today', '2025-11-24T22:00:00.000Z', 12],
  ['starts in three days', '2025-11-27T22:00:00.000Z', 12],
  ['starts in four days', '2025-11-28T06:00:00.000Z', null],
  ['should have started', '2025-11-20T08:00:00.000Z', 12],
  ['has no start', null, null],
])('flags look at a next sprint that %s: %#', (_what, startDate, soon) => {
  const running = { id: 11, state: 'active', startDate: null } as const;
  const after = { id: 13, state: 'future', startDate: '2025-11-25T08:00:00.000Z' } as const;
  expect(sprintSoonOf([running, { id: 12, state: 'future', startDate }, after], '2025-11-24')).toBe(soon);
});
