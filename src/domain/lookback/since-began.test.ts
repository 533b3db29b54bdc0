import { aClosedSprint, at } from '../../../test/builders/look-back';
import { aSprintOf } from '../../../test/builders/outcomes';
import { beganWith, judgedSince, type PastOutcomes, sidesAt } from './began';

const started = (id: number, items: number, agreed: number) =>
  Object.assign(aSprintOf(id, []), { started: items, agreed });

test('a team began with the first sprint of which a third was agreed at its start', () => {
  expect(beganWith([started(1, 0, 0), started(2, 9, 2), started(3, 9, 3), started(4, 9, 9)])).toBe(3);
  expect(beganWith([started(1, 0, 0), started(2, 9, 2)])).toBeNull();
});

test('each side has the twelve sprints next to the beginning, or the latest', () => {
  const closed = Array.from({ length: 30 }, (_, index) => aClosedSprint({ id: index + 1, start: at(index) }));
  const ids = (sprints: typeof closed) => sprints.map(({ id }) => id);
  const { before, since, sinceAll } = sidesAt(closed, 15);
  expect([ids([...before]), ids([...since]), sinceAll]).toEqual([
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
    [19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30],
    16,
  ]);
  expect(sidesAt(closed, null)).toMatchObject({ since: [], sinceAll: 0 });
  expect(ids([...sidesAt(closed, null).before])).toEqual(ids(closed.slice(-12)));
});

/** Sprints of ten items, of which so many had trouble. */
const having = (...troubled: readonly number[]): readonly PastOutcomes[] =>
  troubled.map((count, index) => ({
    sprint: { id: index + 1, name: `Sprint ${index + 1}` },
    outcomes: Array.from({ length: 10 }, (_, item) => ({
      id: `${index} ${item}`,
      isUnfinished: item < count,
      isChanged: false,
      start: { estimate: null, missing: null, type: '1' },
    })),
  }));
const none = (count: number) => having(...Array<number>(count).fill(0));
const six = having(3, 5, 7, 8, 9, 10);
const judged = (before: readonly PastOutcomes[], since: readonly PastOutcomes[]) =>
  judgedSince({ before, since }, since.length);

test.each([
  [3, { verdict: { because: 'too-early' }, after: null, next: 1 }],
  [4, { verdict: { is: 'hardly-chance' }, after: 'Sprint 4', next: 4 }],
  [7, { verdict: { is: 'hardly-chance' }, after: 'Sprint 4', next: 1 }],
  [8, { verdict: { is: 'hardly-chance' }, after: 'Sprint 8', next: 4 }],
])('with six sprints before, %i since are judged after 4, 8, 12', (count, told) => {
  expect(judged(six, none(count))).toMatchObject(told);
});

test('five sprints before are too few, and of those since an empty one tells nothing', () => {
  expect(judged(six.slice(1), none(4)).verdict).toEqual({ is: 'not-judged', because: 'too-few-before' });
  const [first, ...others] = none(4);
  const withEmpty = first === undefined ? [] : [{ ...first, outcomes: [] }, ...others];
  expect(judged(six, withEmpty).verdict).toEqual({ is: 'not-judged', because: 'too-few-sprints' });
});

test('by the ranks of six and four sprints 4 of 210 splits are hardly chance, 8 could be', () => {
  expect(judged(six, having(0, 1, 2, 4)).verdict).toEqual({ is: 'hardly-chance', oneIn: 52 });
  expect(judged(six, having(0, 1, 2, 6)).verdict).toEqual({ is: 'could-be-chance' });
});
