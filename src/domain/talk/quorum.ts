import type { AccountId } from '../shared/person';
import type { Issue } from '../issue/issue';
import type { PolicyNumbers } from '../shared/policy-numbers';

type QuorumPolicy = Pick<PolicyNumbers, 'quorumAtLeast' | 'quorumAtMost'>;
type Reported = Pick<Issue, 'reporter'>;

/**
 * How many responses or votes it takes: more than half of those participants that count, within the policy's bounds. One
 * voice is enough only where the policy says so.
 */
export function quorumOf(participants: readonly AccountId[], issue: Reported, policy: QuorumPolicy): number {
  return quorumOfMany(counted(participants, participants, issue).length, policy);
}

/** The quorum of a show of hands, where only the number of people is known. */
export function quorumOfMany(people: number, { quorumAtLeast, quorumAtMost }: QuorumPolicy): number {
  return Math.max(1, Math.min(quorumAtMost, Math.max(quorumAtLeast, Math.floor(people / 2) + 1)));
}

/**
 * Those of `people` that count to the quorum, each once. The reporter counts only beside fewer than two others, as two
 * people could not agree otherwise.
 */
export function counted(
  people: readonly AccountId[],
  participants: readonly AccountId[],
  issue: Reported,
): readonly AccountId[] {
  const distinct = [...new Set(people)];
  return others(participants, issue).length >= 2 ? others(distinct, issue) : distinct;
}

function others(people: readonly AccountId[], { reporter }: Reported): readonly AccountId[] {
  return [...new Set(people)].filter((person) => person !== reporter);
}
