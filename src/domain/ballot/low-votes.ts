import type { ConfidenceBallot, ConfidenceVote, Round, Vote, VoteReason } from './round';
import type { AccountId } from '../shared/person';

/** A vote of this or less is a low vote, which has to be heard. */
export const LOW_VOTE = 2;

export const isLow = (confidence: ConfidenceVote | null): boolean => confidence !== null && confidence <= LOW_VOTE;

function lowVotes({ votes }: Pick<ConfidenceBallot, 'votes'>): readonly Vote[] {
  return votes.filter(({ confidence }) => isLow(confidence));
}

/** The reasons given with the votes of an open round. */
export function givenReasons({ votes }: Pick<Round, 'votes'>): readonly (VoteReason & { readonly voter: AccountId })[] {
  return votes.flatMap(({ voter, reason }) => (voter === null || reason === undefined ? [] : [{ ...reason, voter }]));
}

/** How many low votes there are. */
export const lowVotesOf = (ballot: ConfidenceBallot): number => lowVotes(ballot).length;

/** Whose low vote this person speaks of: their own, or a raised hand, which has no voter. */
const voterOf = ({ countedBy }: ConfidenceBallot, who: AccountId): Vote['voter'] => (countedBy === null ? who : null);

/** Whether a low vote of this voter has no reason and was not said to be heard. */
function isUnheard(ballot: ConfidenceBallot, voter: Vote['voter']): boolean {
  const done = [...ballot.heard, ...ballot.reasoned].filter((one) => one === voter);
  return lowVotes(ballot).filter((vote) => vote.voter === voter).length > done.length;
}

/**
 * Whether this person should give a reason: for their own low vote, or for a low hand as the facilitator, or, once the
 * talk is over, as the person who counted.
 */
export function isAwaited(
  ballot: ConfidenceBallot,
  who: AccountId,
  talk: { readonly leads: AccountId } | null,
): boolean {
  const { countedBy } = ballot;
  const maySpeak = countedBy === null || speakerOf(countedBy, talk) === who;
  return maySpeak && isUnheard(ballot, voterOf(ballot, who));
}

/** Who gives the reasons for low hands. */
export function speakerOf(countedBy: AccountId, talk: { readonly leads: AccountId } | null): AccountId {
  return talk?.leads ?? countedBy;
}

/** The ballot with one more reason; the same object where no low vote of this person waits. */
export function reasoned(ballot: ConfidenceBallot, who: AccountId): ConfidenceBallot {
  const voter = voterOf(ballot, who);
  return isUnheard(ballot, voter) ? { ...ballot, reasoned: [...ballot.reasoned, voter].sort() } : ballot;
}

/** The ballot with one more low vote heard without a reason. */
export function saidHeard(ballot: ConfidenceBallot, who: AccountId): ConfidenceBallot {
  return { ...ballot, heard: [...ballot.heard, voterOf(ballot, who)].sort() };
}
