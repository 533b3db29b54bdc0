import { COUNTS_FROM, type ConfidenceVote, type Round, type Vote, type VoteReason } from './round';
import type { AccountId } from '../shared/person';

/** A vote of this or less is a low vote, which has to be heard. */
export const LOW_VOTE = 2;

export const isLow = (confidence: ConfidenceVote | null): boolean => confidence !== null && confidence <= LOW_VOTE;

function lowVotes({ votes }: Pick<Round, 'votes'>): readonly Vote[] {
  return votes.filter(({ confidence }) => isLow(confidence));
}

/** The reasons given with the votes of an open round. */
export function givenReasons({ votes }: Pick<Round, 'votes'>): readonly (VoteReason & { readonly voter: AccountId })[] {
  return votes.flatMap(({ voter, reason }) => (reason === undefined ? [] : [{ ...reason, voter }]));
}

/**
 * The unsigned reasons that a reveal gives back to their voters: of fewer than three votes the others would know whose
 * they are.
 */
export function returnedReasons(round: Pick<Round, 'votes'>): ReturnType<typeof givenReasons> {
  const confident = round.votes.filter(({ confidence }) => confidence !== null).length;
  return confident < COUNTS_FROM ? givenReasons(round).filter(({ signed }) => !signed) : [];
}

/** The round without these reasons: their low votes still wait to be heard. */
export function withoutReasons(round: Round, reasons: readonly VoteReason[]): Round {
  const isLeftOut = ({ reason }: Vote) => reason !== undefined && reasons.some(({ id }) => id === reason.id);
  return { ...round, votes: round.votes.map((vote) => (isLeftOut(vote) ? { ...vote, reason: undefined } : vote)) };
}

/** How many low votes there are. */
export const lowVotesOf = (round: Round): number => lowVotes(round).length;

/** Whether a low vote of this voter has no reason and was not said to be heard. */
function isUnheard(round: Round, voter: AccountId): boolean {
  const isDone = round.heard.includes(voter) || round.reasoned.includes(voter);
  return !isDone && lowVotes(round).some((vote) => vote.voter === voter);
}

/** `awaited`: whether their low vote waits for its reason; `heard`: whether they said that it was heard without one. */
export type LowVote = { readonly awaited: boolean; readonly heard: boolean };

/** This person's own low vote in the round. */
export const lowVoteOf = (round: Round | null, who: AccountId): LowVote => ({
  awaited: round !== null && isUnheard(round, who),
  heard: round?.heard.includes(who) === true,
});

/** The round with one more reason; the same object where no low vote of this person waits. */
export function reasoned(round: Round, who: AccountId): Round {
  return isUnheard(round, who) ? { ...round, reasoned: [...round.reasoned, who].sort() } : round;
}

/** The round with one more low vote heard without a reason. */
export function saidHeard(round: Round, who: AccountId): Round {
  return { ...round, heard: [...round.heard, who].sort() };
}

/**
 * Of one or two votes whether all would start; undefined of others. A low one never would, whatever the bar: that it has
 * to be heard first would tell that there is one.
 */
export function allStartOf(votes: readonly ConfidenceVote[], confidentAt: ConfidenceVote): boolean | undefined {
  if (votes.length === 0 || votes.length >= COUNTS_FROM) return undefined;
  return votes.every((vote) => vote >= Math.max(confidentAt, LOW_VOTE + 1));
}
