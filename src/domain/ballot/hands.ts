import type { Hands } from './round';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Raised hands per question. */
export const handsPer = ({ confidence, sizes }: Pick<Hands, 'confidence' | 'sizes'>) => ({
  answers: sum(confidence),
  sizes: sum(sizes.map(({ votes }) => votes)),
});

/** How many people raised a hand, as each raises one per question at most. */
export function peopleIn(count: Pick<Hands, 'confidence' | 'sizes'>): number {
  const { answers, sizes } = handsPer(count);
  return Math.max(answers, sizes);
}
