import type { AccountId, Issue } from './issue';
import type { Policy } from './policy';

/**
 * Half of the participants, within the policy's bounds, the reporter not counted; 1 when there is only one other person.
 * A reporter who is alone with the issue, nobody else taking part or assigned, is a team of one and counts.
 */
export function quorumOf(participants: readonly AccountId[], issue: Pick<Issue, 'reporter' | 'assignee'>, policy: QuorumPolicy): number {
  const others = counted(participants, participants, issue).length;
  if (others <= 1) return 1;
  const bounded = Math.min(policy.quorumAtMost, Math.max(policy.quorumAtLeast, Math.ceil(others / 2)));
  return Math.max(1, Math.min(others, bounded));
}

export type QuorumPolicy = Pick<Policy, 'quorumAtLeast' | 'quorumAtMost'>;

/** Those of `people` whose voice or vote counts for the quorum, each once. */
export function counted(
  people: readonly AccountId[],
  participants: readonly AccountId[],
  { reporter, assignee }: Pick<Issue, 'reporter' | 'assignee'>,
): readonly AccountId[] {
  const distinct = [...new Set(people)];
  const known = assignee === null ? participants : [...participants, assignee];
  const alone = known.every((person) => person === reporter);
  return alone ? distinct : distinct.filter((person) => person !== reporter);
}
