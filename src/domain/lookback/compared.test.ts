import { aSnapshotItem } from '../../../test/builders/look-back';
import { anOutcome } from '../../../test/builders/outcomes';
import { isBuilderMissing, votingOf } from './compared';

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
