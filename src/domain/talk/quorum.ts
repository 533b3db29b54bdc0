import type { AccountId } from '../shared/person';
import type { Issue } from '../issue/issue';
import type { PolicyNumbers } from '../shared/policy-numbers';

type QuorumPolicy = Pick<PolicyNumbers, 'quorumAtLeast' | 'quorumAtMost'>;
type People = Pick<Issue, 'creator' | 'reporter' | 'assignee'>;
/** `known`: other people who took part in the issue before. */
type Team = People & { readonly known?: readonly AccountId[] };

/**
 * How many responses or votes it takes: half of the participants without the reporter, within the policy's bounds. A
 * team of one needs 1.
 */
export function quorumOf(participants: readonly AccountId[], issue: Team, policy: QuorumPolicy): number {
  if (isTeamOfOne(participants, issue)) return 1;
  return quorumOfMany(others(participants, issue).length, policy);
}

/** The quorum of a show of hands, where only the number of people is known. */
export function quorumOfMany(people: number, { quorumAtLeast, quorumAtMost }: QuorumPolicy): number {
  return Math.max(1, Math.min(quorumAtMost, Math.max(quorumAtLeast, Math.ceil(people / 2))));
}

/**
 * Those of `people` that count to the quorum, each once. The reporter counts only beside fewer than two others, as two
 * people could not agree otherwise.
 */
export function counted(
  people: readonly AccountId[],
  participants: readonly AccountId[],
  issue: Pick<People, 'reporter'>,
): readonly AccountId[] {
  const distinct = [...new Set(people)];
  return others(participants, issue).length >= 2 ? others(distinct, issue) : distinct;
}

function others(people: readonly AccountId[], { reporter }: Pick<People, 'reporter'>): readonly AccountId[] {
  return [...new Set(people)].filter((person) => person !== reporter);
}

/**
 * Whether creator, reporter, assignee and everybody who ever took part are one person. The creator counts, since any
 * editor may be reporter and assignee for a minute. Empty fields and apps count for no person.
 */
export function isTeamOfOne(
  participants: readonly AccountId[],
  { creator, reporter, assignee, known = [] }: Team,
): boolean {
  const all = [...participants, ...known, creator, reporter, assignee].filter((person) => person !== null);
  return new Set(all).size === 1;
}
