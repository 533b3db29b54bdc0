import fc from 'fast-check';
import { aClosedSprint, aMoment, aSnapshotItem, at } from '../../../test/builders/look-back';
import { readinessStates } from '../shared/readiness-state';
import { isTrouble, outcomesOf } from './outcome';
import type { RecordedSprint } from './past';
import type { SnapshotItem } from './snapshot';

const print = (words: string) => `2.${words}.0.0.0.1.${'0'.repeat(112)}`;
const agreed = aSnapshotItem({ id: '1', state: 'ready', fingerprint: print('a') });
const finished = { ...agreed, done: true };
const sprint = aClosedSprint();
const share = { materialShare: 0.1 };

function outcomesIn(start: Partial<SnapshotItem>, close: Partial<SnapshotItem>) {
  const recorded = [
    {
      sprintId: 8,
      start: aMoment(at(0), [{ ...agreed, ...start }]),
      close: aMoment(at(14), [{ ...finished, ...close }]),
    },
  ];
  return outcomesOf({ sprints: [sprint], recorded, ...share })[0]?.outcomes ?? [];
}

test.each([
  ['finished as it was', {}, {}, [false, false]],
  ['not finished', {}, { done: false }, [true, false]],
  ['changed after the start', {}, { fingerprint: print('b') }, [false, true]],
  ['not finished, and never assessed again', {}, { done: false, fingerprint: null }, [true, false]],
])('an item is %s', (_what, start, close, expected) => {
  expect(outcomesIn(start, close).map(({ isUnfinished, isChanged }) => [isUnfinished, isChanged])).toEqual([expected]);
});

test.each([
  ['agreed', 'agreed'],
  ['agreed', 'agreed-incomplete'],
  ['agreed', 'agreed-in-the-way'],
  ['not-agreed', 'agreed-then-changed'],
  ['not-agreed', 'agreed-then-asked'],
  ['not-agreed', 'on-paper'],
  ['not-agreed', 'not-agreed'],
  ['not-agreed', 'draft'],
  ['as-is', 'exception'],
  ['as-is', 'exception-changed'],
] as const)('an item is %s that was %s at the start', (group, standing) => {
  expect(outcomesIn({ standing }, {}).map((one) => one.group)).toEqual([group]);
});

test.each([
  ['had not been assessed', { standing: 'unknown' as const }, {}],
  ['was done already', { done: true }, {}],
  ['was finished, and whose content is not known', { fingerprint: null }, {}],
])('an item counts nowhere that %s', (_what, start, close) => {
  expect(outcomesIn(start, close)).toEqual([]);
});

test('a snapshot that was read late says so, and its items count nowhere, also later', () => {
  const late = { ...aMoment(at(0), [agreed]), recorded: at(0, 190) };
  const again = { sprintId: 9, start: aMoment(at(14), [agreed]), close: aMoment(at(28), [finished]) };
  const next = aClosedSprint({ id: 9, start: at(14), end: at(28), completed: at(28) });
  const recorded = [{ sprintId: 8, start: late, close: aMoment(at(14), [agreed]) }, again];
  const told = outcomesOf({ sprints: [sprint, next], recorded, ...share });
  expect(told).toMatchObject([
    { hoursLate: 3, outcomes: [] },
    { hoursLate: null, outcomes: [] },
  ]);
});

test('a sprint without a start snapshot says so, and what it held counts nowhere, also later', () => {
  const again = { sprintId: 9, start: aMoment(at(14), [agreed]), close: aMoment(at(28), [finished]) };
  const next = aClosedSprint({ id: 9, start: at(14), end: at(28), completed: at(28) });
  const recorded = [{ sprintId: 8, start: null, close: aMoment(at(14), [agreed]) }, again];
  expect(outcomesOf({ sprints: [sprint, next], recorded, ...share })).toMatchObject([
    { lacks: 'start', outcomes: [] },
    { lacks: null, outcomes: [] },
  ]);
});

test('a sprint that was closed twice counts by its last close; an earlier one of before it was reopened is none', () => {
  const first = { sprintId: 8, start: aMoment(at(0), [agreed]), close: aMoment(at(7), [finished]) };
  expect(outcomesOf({ sprints: [sprint], recorded: [first], ...share })).toMatchObject([{ lacks: 'close' }]);
});

test('of two sprints that run at once an item counts in the one that started first', () => {
  const beside = aClosedSprint({ id: 9, start: at(1), end: at(10), completed: at(10) });
  const recorded = [
    { sprintId: 9, start: aMoment(at(1), [agreed]), close: aMoment(at(10), [agreed]) },
    { sprintId: 8, start: aMoment(at(0), [agreed]), close: aMoment(at(14), [finished]) },
  ];
  const told = outcomesOf({ sprints: [beside, sprint], recorded, ...share });
  expect(told.map((one) => [one.sprint.id, one.outcomes.length])).toEqual([
    [9, 0],
    [8, 1],
  ]);
});

test('a sprint of which nothing was recorded is left out', () => {
  expect(outcomesOf({ sprints: [sprint], recorded: [], ...share })).toEqual([]);
});

const anItem = fc.record({
  id: fc.constantFrom('1', '2', '3', '4'),
  state: fc.constantFrom(...readinessStates),
  done: fc.boolean(),
  fingerprint: fc.constantFrom(null, print('a'), print('b')),
});
const items = fc
  .uniqueArray(anItem, { selector: ({ id }) => id, maxLength: 4 })
  .map((all) => all.map((one) => aSnapshotItem(one)));
const aSprint = fc.record({
  start: fc.option(items),
  close: fc.option(items),
  lateBy: fc.constantFrom(0, 50, 61, 600),
});
type Drawn = { start: readonly SnapshotItem[] | null; close: readonly SnapshotItem[] | null; lateBy: number };

const recordedOf = ({ start, close, lateBy }: Drawn, index: number): RecordedSprint => ({
  sprintId: index,
  start: start && { ...aMoment(at(14 * index), start), recorded: at(14 * index, lateBy) },
  close: close && aMoment(at(14 * index + 14), close),
});

/** Item by item, the long way round: where it counts, and whether it had trouble there. */
function recount(drawn: readonly Drawn[], id: string): string | null {
  for (const [index, { start, close, lateBy }] of drawn.entries()) {
    const before = (start ?? close)?.find((one) => one.id === id);
    if (before === undefined || (start !== null && before.done)) continue;
    const after = close?.find((one) => one.id === id);
    if (start === null || close === null || lateBy > 60 || before.state === 'unknown') return null;
    const isTold = before.fingerprint !== null && after !== undefined && after.fingerprint !== null;
    if (!isTold && after?.done === true) return null;
    const wentWrong = after?.done !== true || (isTold && before.fingerprint !== after.fingerprint);
    return `${index} ${wentWrong}`;
  }
  return null;
}

test('every outcome equals a recount item by item', () => {
  fc.assert(
    fc.property(fc.array(aSprint, { maxLength: 5 }), (drawn) => {
      const sprints = drawn.map((_, index) =>
        aClosedSprint({ id: index, start: at(14 * index), end: at(14 * index + 14), completed: at(14 * index + 14) }),
      );
      const told = outcomesOf({ sprints, recorded: drawn.map(recordedOf), ...share });
      for (const id of ['1', '2', '3', '4']) {
        const found = told.flatMap((one) =>
          one.outcomes.filter((outcome) => outcome.id === id).map((each) => `${one.sprint.id} ${isTrouble(each)}`),
        );
        expect(found).toEqual([recount(drawn, id)].filter((each) => each !== null));
      }
    }),
  );
});
