import fc from 'fast-check';
import { recount } from '../../../test/builders/look-back-recount';
import { aWorld, inputOf, type World } from '../../../test/builders/look-back-world';
import { pastOutcomesOf } from './began';

const plainWorld = aWorld({ statuses: ['todo', 'doing', 'done', 'shipped', 'gone'] });

/** For each item its first sprint and what became of it there, from a recount minute by minute. */
function recounted(world: World): readonly string[] {
  const seen = new Set<string>();
  return world.sprints
    .toSorted((one, other) => one.start - other.start)
    .flatMap((sprint) => {
      const { committed, unknown, unfinished, edited } = recount(world, sprint);
      return committed.flatMap((id) => {
        if (seen.has(id)) return [];
        seen.add(id);
        const told = `${sprint.id} ${id} ${unfinished.includes(id)} ${edited.includes(id)}`;
        return unknown.includes(id) ? [] : [told];
      });
    });
}

test('what became of items by Jira’s history equals a recount minute by minute', () => {
  fc.assert(
    fc.property(plainWorld, (world) => {
      const found = pastOutcomesOf(inputOf(world)).flatMap(({ sprint, outcomes }) =>
        outcomes.map(({ id, isUnfinished, isChanged }) => `${sprint.id} ${id} ${isUnfinished} ${isChanged}`),
      );
      expect(found.toSorted()).toEqual(recounted(world).toSorted());
    }),
    { numRuns: 60 },
  );
});
