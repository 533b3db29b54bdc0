import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { noRecords } from '../../../test/builders/records';
import { inTurn, isForTalk, nextAfter } from './agenda';
import { assess } from '../readiness/assess';
import type { BacklogItem } from './backlog-item';
import type { Readiness } from '../refinement/readiness';
import { readinessStates, type ReadinessState } from '../shared/readiness-state';

const { readiness } = assess(anIssue(), noRecords(), aPolicy());
const inState = (state: ReadinessState) => ({ readiness: { ...readiness, state } });
const anItem = (key: string, spoilt: Partial<BacklogItem> = {}): BacklogItem => ({
  ...{
    ...anIssue({ id: key, key }),
    questions: [],
    answered: [],
    confidence: null,
    clusters: null,
    stepsApart: null,
    exception: null,
    flag: null,
  },
  ...inState('refine'),
  ...spoilt,
});
const running = aSprint({ id: 11, state: 'active', startDate: '2025-11-13T08:00:00.000Z' });
const upcoming = aSprint({ id: 14 });
const later = aSprint({ id: 12, startDate: '2025-12-11T08:00:00.000Z' });
const undated = aSprint({ id: 10, startDate: null });

/** All proposals in turn, when each talk ends with "another talk". */
function round(items: readonly BacklogItem[], from: string, velocity: number | null = null): readonly string[] {
  const visited: string[] = [];
  let key = from;
  for (let step = 0; step < items.length; step += 1) {
    const next = nextAfter(key, items, velocity);
    if (next === null) break;
    key = next.key;
    visited.push(key);
  }
  return visited;
}

test('an item that ends with "another talk" does not delay the third one', () => {
  const items = ['A', 'B', 'C'].map((key) => anItem(key));
  expect(round(items, 'A')).toEqual(['B', 'C', 'A']);
});

test('the running sprint comes first, then the next one, then the backlog; later ones wait', () => {
  const items = [
    anItem('backlog'),
    anItem('later', { sprint: later }),
    anItem('undated', { sprint: undated }),
    anItem('upcoming', { sprint: upcoming }),
    anItem('running', { sprint: running }),
  ];
  expect(round(items, 'running')).toEqual(['upcoming', 'backlog', 'running', 'upcoming', 'backlog']);
});

test('of planned sprints without a start, the one that was created first is next', () => {
  const items = [anItem('A', { sprint: aSprint({ id: 21, startDate: null }) }), anItem('B', { sprint: undated })];
  expect(nextAfter('B', items, null)).toBeNull();
  expect(nextAfter('A', items, null)?.key).toBe('B');
});

test.each<[string, Partial<BacklogItem>]>([
  ['in progress', { progress: 'indeterminate' }],
  ['done', { progress: 'done' }],
  ['a sub-task, which follows its parent', { type: { id: '10003', name: 'Sub-task', subtask: true } }],
  ['agreed', inState('ready')],
  ['an exception', inState('exception')],
  ['only a title', inState('draft')],
])('an item that is %s is not proposed', (_why, spoilt) => {
  expect(nextAfter('A', [anItem('A'), anItem('B', spoilt), anItem('C')], null)?.key).toBe('C');
});

test('an item left without an outcome comes first; parked or dropped ones are not proposed', () => {
  const ended = (outcome: Readiness['outcome']) => ({ readiness: { ...readiness, outcome } });
  const items = [
    anItem('A'),
    anItem('B', ended('park')),
    anItem('C', ended('drop')),
    anItem('D', ended('another-talk')),
  ];
  expect(round(items, 'A')).toEqual(['D', 'A', 'D', 'A']);
  expect(nextAfter('A', [...items, anItem('E', ended('none'))], null)?.key).toBe('E');
});

test('a split item comes last until its content changes after the talk', () => {
  const split = (changedSinceTalk: 'yes' | 'no') => ({
    readiness: { ...readiness, outcome: 'split' as const, changedSinceTalk },
  });
  expect(nextAfter('A', [anItem('A'), anItem('B', split('no'))], null)).toBeNull();
  expect(nextAfter('A', [anItem('A'), anItem('B', split('yes'))], null)?.key).toBe('B');
  expect(inTurn([anItem('B', split('no')), anItem('C', split('yes')), anItem('D')]).map(({ key }) => key)).toEqual([
    'C',
    'D',
    'B',
  ]);
});

test('a parked item is proposed again once one of its questions is answered', () => {
  const parked = (answeredSinceTalk: 'yes' | 'no') => ({
    readiness: { ...readiness, outcome: 'park' as const, answeredSinceTalk },
  });
  expect(nextAfter('A', [anItem('A'), anItem('B', parked('no'))], null)).toBeNull();
  expect(nextAfter('A', [anItem('A'), anItem('B', parked('yes'))], null)?.key).toBe('B');
});

test('an item without an assessment is proposed', () => {
  expect(nextAfter('A', [anItem('A'), anItem('B', { readiness: null })], null)?.key).toBe('B');
});

test('items beyond two velocities are not proposed; after one of those the top is next', () => {
  const items = ['A', 'B', 'C', 'D'].map((key) => anItem(key, { estimate: { value: 10 } }));
  expect(round(items, 'A', 10)).toEqual(['B', 'A', 'B', 'A']);
  expect(nextAfter('D', items, 10)?.key).toBe('A');
});

test('without another item to talk about there is no proposal', () => {
  expect(nextAfter('A', [anItem('A')], null)).toBeNull();
});

const someItems = fc
  .array(
    fc.record({
      state: fc.constantFrom(...readinessStates),
      sprint: fc.constantFrom(running, upcoming, later, undated, null),
      progress: fc.constantFrom('new' as const, 'indeterminate' as const),
      subtask: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((all) =>
    all.map(({ state, subtask, ...rest }, index) =>
      anItem(`K${index}`, { ...rest, ...inState(state), type: { id: '1', name: 'T', subtask } }),
    ),
  );

test('for any backlog one round visits each proposed item once, never the open one', () => {
  fc.assert(
    fc.property(someItems, fc.nat(19), (items, index) => {
      const from = items[index % items.length]?.key ?? '';
      const visited = round(items, from);
      const once = visited.slice(0, new Set(visited).size);
      expect(new Set(once).size).toBe(once.length);
      for (const [step, key] of visited.entries()) expect(key).not.toBe(visited[step - 1] ?? from);
      for (const item of items.filter(({ key }) => visited.includes(key))) expect(isForTalk(item)).toBe(true);
    }),
  );
});
