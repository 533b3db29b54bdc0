import type { AccountId } from '../shared/person';
import type { Issue } from '../issue/issue';
import type { PolicyNumbers } from '../shared/policy-numbers';

type QuorumPolicy = Pick<PolicyNumbers, 'quorumAtLeast' | 'quorumAtMost'>;
type Reported = Pick<Issue, 'reporter'>;

export type Quorum = { readonly count: number; readonly quorum: number; readonly enough: boolean };

/** What a quorum depends on beside the people. */
export type Room = { readonly issue: Reported; readonly policy: QuorumPolicy };

/**
 * How many of `people` count, and how many it takes: more than half of `all`, within the policy's bounds. `all`: who is asked
 * for, and who answered or voted without being there.
 */
export function quorumAmong(people: readonly AccountId[], all: readonly AccountId[], { issue, policy }: Room): Quorum {
  const count = counted(people, all, issue).length;
  const quorum = quorumOfMany(counted(all, all, issue).length, policy);
  return { count, quorum, enough: count >= quorum };
}

function quorumOfMany(people: number, { quorumAtLeast, quorumAtMost }: QuorumPolicy): number {
  return Math.max(1, Math.min(quorumAtMost, Math.max(quorumAtLeast, Math.floor(people / 2) + 1)));
}

/** Those of `people` that count, each once. The reporter counts only beside at most one other: two could not agree otherwise. */
export function counted(
  people: readonly AccountId[],
  all: readonly AccountId[],
  { reporter }: Reported,
): readonly AccountId[] {
  const others = (some: readonly AccountId[]) => [...new Set(some)].filter((person) => person !== reporter);
  return others(all).length >= 2 ? others(people) : [...new Set(people)];
}
