import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { lozengeStateOf, lozengeStates } from '../../../../src/domain/refinement/lozenge-state';

/** Orders within each sprint; the rank is the team's own. */
export const sorts = ['rank', 'state', 'size', 'questions'] as const;
export type Sort = (typeof sorts)[number];

type Weighed = Pick<BacklogItem, 'readiness' | 'estimate' | 'questions'>;

const weights: Readonly<Record<Sort, (item: Weighed) => number>> = {
  rank: () => 0,
  state: ({ readiness }) => -lozengeStates.indexOf(lozengeStateOf(readiness)),
  size: ({ estimate }) => estimate?.value ?? Number.NEGATIVE_INFINITY,
  questions: ({ questions }) => questions.length,
};

/** The heaviest first: states from ready to unchecked, large items, many questions; else in the given order. */
export function sorted<T extends Weighed>(items: readonly T[], sort: Sort): readonly T[] {
  const weigh = weights[sort];
  return sort === 'rank'
    ? items
    : items.toSorted((one, other) => (weigh(one) < weigh(other) ? 1 : weigh(one) > weigh(other) ? -1 : 0));
}
