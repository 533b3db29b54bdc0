import type { AccountId } from '../shared/person';
import type { Issue } from '../issue/issue';
import type { PolicyNumbers } from '../shared/policy-numbers';

export type QuorumPolicy = Pick<PolicyNumbers, 'quorumAtLeast' | 'quorumAtMost'>;
type People = Pick<Issue, 'reporter' | 'assignee'>;
/** `known`: others who had a part in the issue before, whether they take part now or not. */
type Team = People & { readonly known?: readonly AccountId[] };

/**
 * How many voices or votes it takes: half of the participants, within the policy's bounds, the reporter not counted.
 * A team of one: 1. That is somebody with their own issue, assigned to them, where nobody else is known; whoever only
 * wrote an issue for others is none.
 */
export function quorumOf(participants: readonly AccountId[], issue: Team, policy: QuorumPolicy): number {
  if (isTeamOfOne(participants, issue)) return 1;
  return quorumOfMany(others(participants, issue).length, policy);
}

/** The same where only the number is known: a show of hands. */
export function quorumOfMany(people: number, { quorumAtLeast, quorumAtMost }: QuorumPolicy): number {
  return Math.max(1, Math.min(quorumAtMost, Math.max(quorumAtLeast, Math.ceil(people / 2))));
}

/**
 * Those of `people` whose voice or vote counts for the quorum, each once. The reporter's does not where two or more
 * others take part; with just one other it does, or two people could never agree.
 */
export function counted(
  people: readonly AccountId[],
  participants: readonly AccountId[],
  issue: People,
): readonly AccountId[] {
  const distinct = [...new Set(people)];
  return others(participants, issue).length >= 2 ? others(distinct, issue) : distinct;
}

function others(people: readonly AccountId[], { reporter }: Pick<People, 'reporter'>): readonly AccountId[] {
  return [...new Set(people)].filter((person) => person !== reporter);
}

function isTeamOfOne(participants: readonly AccountId[], { reporter, assignee, known = [] }: Team): boolean {
  const all = [...participants, ...known, reporter].filter((person) => person !== null);
  return assignee !== null && all.every((person) => person === assignee);
}
