import fc from 'fast-check';
import { aSnapshotItem } from '../../../test/builders/look-back';
import { anOutcome, aSprintOf } from '../../../test/builders/outcomes';
import { AGREEING, agreedOrNot, isBuilderMissing, judged, lookAt, strataOf, votingOf } from './compared';
import { groups, type Outcome } from './outcome';

const many = (count: number, spoilt: Partial<Outcome>): readonly Outcome[] =>
  Array.from({ length: count }, (_, index) => anOutcome({ id: `${spoilt.group} ${index}`, ...spoilt }));

/** So many sprints with as many items a side; all not agreed ones have trouble. */
const sprints = (count: number, aSide = 4) =>
  Array.from({ length: count }, (_, index) =>
    aSprintOf(index + 1, [
      ...many(aSide, { group: 'agreed' }),
      ...many(aSide, { group: 'not-agreed', isUnfinished: true }),
    ]),
  );

test.each([
  [5, 0, 1],
  [6, 6, 3],
  [7, 6, 2],
  [8, 6, 1],
  [9, 9, 3],
])('after %i sprints the last look covers %i, and the next comes after %i more', (count, covers, next) => {
  expect(lookAt(count, AGREEING)).toEqual({ covers, next });
});

test.each([
  ['too early', sprints(5), 'too-early'],
  ['too few items on a side', sprints(6, 2), 'too-few'],
])('%s is not judged', (_what, all, because) => {
  expect(judged(all, agreedOrNot, AGREEING).verdict).toEqual({ is: 'not-judged', because });
});

test('fifteen items a side are judged', () => {
  const twelve = sprints(6, 2);
  const withLast = (aSide: number) => [...twelve.slice(0, 5), ...sprints(6, aSide).slice(5)];
  expect(judged(withLast(4), agreedOrNot, AGREEING).verdict).toMatchObject({ because: 'too-few' });
  expect(judged(withLast(5), agreedOrNot, AGREEING).verdict).toMatchObject({ is: 'hardly-chance' });
});

/** One sprint with these items a side, of which so many have trouble; nothing went wrong in five others. */
const oneOfSix = (
  [agreed, troubled]: readonly [number, number],
  [others, othersTroubled]: readonly [number, number],
) => [
  aSprintOf(1, [
    ...many(troubled, { group: 'agreed', isUnfinished: true }),
    ...many(agreed - troubled, { group: 'agreed' }),
    ...many(othersTroubled, { group: 'not-agreed', isUnfinished: true }),
    ...many(others - othersTroubled, { group: 'not-agreed' }),
  ]),
  ...[2, 3, 4, 5, 6].map((id) => aSprintOf(id, many(1, { group: 'agreed' }))),
];

test('what shuffling shows once in 50 times is hardly chance, a little more often could be', () => {
  // 0.01999 and 0.02011, by the hypergeometric distribution.
  const hardly = judged(oneOfSix([15, 8], [18, 2]), agreedOrNot, AGREEING);
  expect(hardly.verdict).toEqual({ is: 'hardly-chance', isLess: false, oneIn: 50 });
  const could = judged(oneOfSix([18, 11], [19, 4]), agreedOrNot, AGREEING);
  expect(could.verdict).toEqual({ is: 'could-be-chance' });
});

test('with a size on half of the items they are judged, with one less they are not', () => {
  const start = aSnapshotItem({ estimate: null });
  const verdictWithout = (sizes: number) => {
    let left = sizes;
    const withoutSome = (each: Outcome): Outcome => ((left -= 1) < 0 ? each : { ...each, start });
    const all = sprints(6).map((one) => ({ ...one, outcomes: one.outcomes.map(withoutSome) }));
    return judged(all, agreedOrNot, AGREEING).verdict;
  };
  expect(verdictWithout(24)).toMatchObject({ is: 'hardly-chance' });
  expect(verdictWithout(25)).toEqual({ is: 'not-judged', because: 'too-few-sizes' });
});

test('where all trouble lies in other sprints, the difference could be chance', () => {
  const all = sprints(6).map((one, index) => ({
    ...one,
    outcomes: one.outcomes.map((each) => ({ ...each, isUnfinished: index < 3 })),
  }));
  expect(judged(all, agreedOrNot, AGREEING).verdict).toEqual({ is: 'could-be-chance' });
});

test('between two looks the words stay those of the last one', () => {
  const [six, eight] = [sprints(6), sprints(8)].map((all) => judged(all, agreedOrNot, AGREEING));
  expect(eight).toEqual({ ...six, next: 1 });
});

test('bugs and other items are compared among their own kind', () => {
  const bug = aSnapshotItem({ isBug: true });
  // All agreed items are bugs, all others are not: nothing can be told apart.
  const all = sprints(6).map((one) => ({
    ...one,
    outcomes: one.outcomes.map((each) => (each.group === 'agreed' ? { ...each, start: bug } : each)),
  }));
  expect(judged(all, agreedOrNot, AGREEING).verdict).toEqual({ is: 'could-be-chance' });
  expect(judged(sprints(6), agreedOrNot, AGREEING).verdict).toMatchObject({ is: 'hardly-chance', isLess: true });
});

test('small items are those up to the middle of all sprints, not of their own', () => {
  const sized = (estimate: number) => ({ start: aSnapshotItem({ estimate }) });
  const strata = strataOf(
    [
      aSprintOf(1, [...many(2, { group: 'agreed', ...sized(1) }), ...many(2, { group: 'not-agreed', ...sized(2) })]),
      aSprintOf(2, many(5, { group: 'agreed', ...sized(8) })),
    ],
    agreedOrNot,
  );
  expect(strata.filter(({ items }) => items > 0).map(({ items }) => items)).toEqual([4, 5]);
});

test('items that were taken as is are on neither side', () => {
  expect(groups.map((group) => agreedOrNot(anOutcome({ group })))).toEqual([true, false, null]);
});

test.each([
  [null, null],
  [0, null],
  [1, 'a-low'],
  [2, 'a-low'],
  [3, 'a-three'],
  [4, 'all-high'],
  [5, 'all-high'],
] as const)('a lowest vote of %s is %s', (lowestConfidence, voting) => {
  expect(votingOf(anOutcome({ start: aSnapshotItem({ lowestConfidence }) }))).toBe(voting);
});

test.each([
  [false, 2, true],
  [true, 2, false],
  [null, 2, false],
  [false, 0, false],
  [false, null, false],
])('with a builder who talked: %s, and %s talks, the builder was missing: %s', (builderTalked, talks, is) => {
  expect(isBuilderMissing(anOutcome({ start: aSnapshotItem({ builderTalked, talks }) }))).toBe(is);
});

const anyOutcome = fc.record({
  group: fc.constantFrom(...groups),
  isUnfinished: fc.boolean(),
  isChanged: fc.boolean(),
  estimate: fc.constantFrom(null, 1, 2, 3, 5, 8),
});

test('the strata hold every compared item once, each with its mark', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyOutcome, { maxLength: 12 }), { maxLength: 5 }), (drawn) => {
      const all = drawn.map((outcomes, index) =>
        aSprintOf(
          index + 1,
          outcomes.map(({ estimate, ...one }) => anOutcome({ ...one, start: aSnapshotItem({ estimate }) })),
        ),
      );
      const compared = drawn.flat().filter(({ group }) => group !== 'as-is');
      const sum = (what: 'items' | 'inGroup' | 'marked') =>
        strataOf(all, agreedOrNot).reduce((total, stratum) => total + stratum[what], 0);
      expect(sum('items')).toBe(compared.length);
      expect(sum('inGroup')).toBe(compared.filter(({ group }) => group === 'agreed').length);
      expect(sum('marked')).toBe(compared.filter((one) => one.isUnfinished || one.isChanged).length);
    }),
  );
});
