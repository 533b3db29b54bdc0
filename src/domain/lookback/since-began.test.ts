import fc from 'fast-check';
import { aClosedSprint, at } from '../../../test/builders/look-back';
import { aSprintOf } from '../../../test/builders/outcomes';
import { beganWith, judgedSince, latestOf, type PastOutcomes, sidesAt } from './began';

const started = (id: number, items: number, agreed: number) =>
  Object.assign(aSprintOf(id, []), { started: items, agreed });

test('a team began with the first sprint of which a third was agreed at its start', () => {
  expect(beganWith([started(1, 0, 0), started(2, 9, 2), started(3, 9, 3), started(4, 9, 9)])).toBe(3);
  expect(beganWith([started(1, 0, 0), started(2, 9, 2)])).toBeNull();
});

const closed = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aClosedSprint({ id: index + 1, name: `Sprint ${index + 1}`, start: at(index) }),
  );
const ids = (sprints: readonly { readonly id: number }[]) => sprints.map(({ id }) => id);
const from = (first: number, many: number) => Array.from({ length: many }, (_, index) => first + index);

test('each side has the twelve sprints next to the beginning, or the latest', () => {
  const sides = sidesAt(closed(30), 15);
  expect([ids(sides.before), ids(latestOf(sides))]).toEqual([from(3, 12), from(19, 12)]);
  expect(sidesAt(closed(30), null)).toMatchObject({ since: [], covered: 0 });
  expect(ids(sidesAt(closed(30), null).before)).toEqual(from(19, 12));
});

test.each([
  [3, 0, 1],
  [4, 4, 4],
  [7, 4, 1],
  [12, 12, 4],
  [15, 12, 1],
  [16, 12, 4],
])('of %i sprints since, the last look covers %i, and the next comes after %i more', (since, covered, next) => {
  expect(sidesAt(closed(10 + since), 11)).toMatchObject({ covered, next });
});

/** Of ten items of a sprint so many had trouble. */
const aPast = (id: number, troubled: number): PastOutcomes => ({
  sprint: { id, name: `Sprint ${id}` },
  outcomes: Array.from({ length: 10 }, (_, item) => ({
    id: `${id} ${item}`,
    isUnfinished: item < troubled,
    isChanged: false,
  })),
});
/** With `before` and `since`: how many of ten items had trouble, sprint by sprint. */
const judged = (before: readonly number[], since: readonly number[]) => {
  const past = [...before, ...since].map((troubled, index) => aPast(index + 1, troubled));
  return judgedSince(sidesAt(closed(past.length), before.length + 1), past);
};
const zeros = (count: number) => Array<number>(count).fill(0);
const eight = [3, 5, 7, 8, 9, 10, 10, 10];

test.each([
  [3, { verdict: { because: 'too-early' }, after: null, next: 1 }],
  [4, { verdict: { is: 'hardly-chance', isLess: true }, after: 'Sprint 12', next: 4 }],
  [7, { verdict: { is: 'hardly-chance', isLess: true }, after: 'Sprint 12', next: 1 }],
  [8, { verdict: { is: 'hardly-chance', isLess: true }, after: 'Sprint 16', next: 4 }],
])('with eight sprints before, %i since are judged after 4, 8, 12', (count, told) => {
  expect(judged(eight, zeros(count))).toMatchObject(told);
});

test('more trouble since is said as such', () => {
  expect(judged(zeros(8), [5, 6, 7, 8]).verdict).toMatchObject({ is: 'hardly-chance', isLess: false });
});

test('five sprints before are too few, and of those since an empty one tells nothing', () => {
  expect(judged(eight.slice(3), zeros(4)).verdict).toEqual({ is: 'not-judged', because: 'too-few-before' });
  const past = [...eight, ...zeros(4)].map((troubled, index) => aPast(index + 1, troubled));
  const withEmpty = past.map((one, index) => (index === 9 ? { ...one, outcomes: [] } : one));
  expect(judgedSince(sidesAt(closed(12), 9), withEmpty).verdict).toMatchObject({ because: 'too-few-sprints' });
});

test('by the ranks of eight and four sprints 2 of 495 splits are hardly chance, 4 could be', () => {
  expect(judged(eight, [0, 1, 2, 2]).verdict).toEqual({ is: 'hardly-chance', isLess: true, oneIn: 240 });
  expect(judged(eight, [0, 1, 2, 4]).verdict).toEqual({ is: 'could-be-chance' });
});

test('between two looks nothing moves, also from the thirteenth sprint on', () => {
  const troubled = fc.nat(10);
  const before = fc.array(troubled, { minLength: 6, maxLength: 14 });
  fc.assert(
    fc.property(before, fc.array(troubled, { minLength: 16, maxLength: 24 }), fc.nat(3), (earlier, since, more) => {
      const look = since.length - (since.length % 4);
      const [now, later] = [look, look + more].map((many) => judged(earlier, [...since, ...zeros(8)].slice(0, many)));
      expect({ ...later, next: 0 }).toEqual({ ...now, next: 0 });
    }),
  );
});
