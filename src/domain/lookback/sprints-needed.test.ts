import { anOutcome, aSprintOf } from '../../../test/builders/outcomes';
import { sprintsNeeded } from './sprints-needed';

const sprintsOf = (...items: readonly number[]) =>
  items.map((many, index) =>
    aSprintOf(
      index + 1,
      Array.from({ length: many }, () => anOutcome()),
    ),
  );

test.each([
  [[12, 12, 3], 18],
  [[13], 18],
  [[40], 9],
  [[11, 10], 24],
  [[9, 9], null],
  [[3], null],
  [[], null],
] as const)('a team with %j items a sprint sees a large difference after %s sprints', (items, sprints) => {
  expect(sprintsNeeded(sprintsOf(...items))).toBe(sprints);
});
