import type { AccountId, Issue } from './issue';
import type { Policy } from './policy';

export type QuorumPolicy = Pick<Policy, 'quorumAtLeast' | 'quorumAtMost'>;
type People = Pick<Issue, 'reporter' | 'assignee'>;

/**
 * How many voices or votes it takes: half of the participants, within the policy's bounds, the reporter not counted.
 * Where nobody but one person is known, neither taking part nor as reporter or assignee, the team is one: 1.
 */
export function quorumOf(participants: readonly AccountId[], issue: People, policy: QuorumPolicy): number {
  if (isTeamOfOne(participants, issue)) return 1;
  const half = Math.ceil(others(participants, issue).length / 2);
  return Math.max(1, Math.min(policy.quorumAtMost, Math.max(policy.quorumAtLeast, half)));
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

function isTeamOfOne(participants: readonly AccountId[], { reporter, assignee }: People): boolean {
  return new Set([...participants, reporter, assignee].filter((person) => person !== null)).size <= 1;
}
