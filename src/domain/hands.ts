import type { Hands, Round } from './ballot';
import { quorumOfMany, type QuorumPolicy } from './quorum';
import type { Asked } from './talk';

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Hands for either question. */
export const handsPer = ({ confidence, sizes }: Pick<Hands, 'confidence' | 'sizes'>) => ({
  answers: sum(confidence),
  sizes: sum(sizes.map(({ votes }) => votes)),
});

/** How many people raised a hand: each may do so once for either question, and need not for both. */
export function peopleIn(count: Pick<Hands, 'confidence' | 'sizes'>): number {
  const { answers, sizes } = handsPer(count);
  return Math.max(answers, sizes);
}

/** That those who raised a hand were asked what could go wrong: a function of the stored row; null where nobody said so. */
export function askedByHands({ hands, closedAt, fingerprint }: Round, policy: QuorumPolicy): Asked | null {
  if (hands?.asked !== true || closedAt === null || fingerprint === null) return null;
  const voices = peopleIn(hands);
  return { fingerprint, at: closedAt, voices, quorum: quorumOfMany(voices, policy), byHands: true };
}
