import fc from 'fast-check';
import { DAY, HOUR } from '../../../test/builders/look-back';
import { recount, recountWeek } from '../../../test/builders/look-back-recount';
import { aWorld, inputOf, type World } from '../../../test/builders/look-back-world';
import type { SprintFigures } from './figures';
import { lookBackByWeek } from './by-week';
import { lookBack } from './look-back';

const someWorld = aWorld({ statuses: ['todo', 'doing', 'done', 'shipped', 'gone'], isHalfTold: true });

/** The figures in the shape of the recount. */
const countedOf = ({ comments, questions, untold, ...figures }: SprintFigures) => ({
  ...figures,
  untold: untold.toSorted(),
  comments: comments?.map(({ commentId }) => commentId),
  questions: questions?.map(({ issueId, hours }) => `${issueId} ${hours}`),
});

test('every figure equals a recount minute by minute', () => {
  fc.assert(
    fc.property(someWorld, (world: World) => {
      const { sprints } = lookBack(inputOf(world));
      for (const [index, sprint] of world.sprints.entries()) {
        const figures = sprints[index];
        expect(figures && countedOf(figures)).toMatchObject(recount(world, sprint));
      }
    }),
    { numRuns: 60 },
  );
});

test('the order of changes from Jira does not matter', () => {
  fc.assert(
    fc.property(someWorld, fc.infiniteStream(fc.nat(1000)), (world, chance) => {
      const input = inputOf(world);
      const issues = input.issues.map((issue) => ({
        ...issue,
        changes: issue.changes
          .map((change) => ({ change, order: chance.next().value }))
          .sort((one, other) => one.order - other.order)
          .map(({ change }) => change),
      }));
      expect(lookBack({ ...input, issues })).toEqual(lookBack(input));
    }),
  );
});

test('every figure of a week equals a recount minute by minute', () => {
  fc.assert(
    fc.property(someWorld, (world: World) => {
      const input = inputOf(world);
      const weeks = lookBackByWeek(input, { weeks: 2, timeZone: 'UTC' });
      expect(weeks).toHaveLength(3);
      // Minute zero is a Monday at eight o'clock.
      const running = Math.floor((world.now + 8 * HOUR) / (7 * DAY));
      for (const [index, { comments, questions, ...figures }] of weeks.entries()) {
        const from = (running + index - 2) * 7 * DAY - 8 * HOUR;
        const counted = {
          ...figures,
          comments: comments?.map(({ commentId }) => commentId),
          questions: questions?.map(({ issueId, hours }) => `${issueId} ${hours}`),
        };
        expect(counted).toMatchObject(recountWeek(world, { from, to: from + 7 * DAY }));
      }
    }),
  );
});
