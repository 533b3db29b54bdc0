import { voteSourceOf, isByHands } from './hands';
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
  return votes.flatMap(({ voter, reason }) => (voter === null || reason === undefined ? [] : [{ ...reason, voter }]));
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

/** Whose low vote this person speaks of: their own, or a raised hand, which has no voter. */
const voterOf = (round: Round, who: AccountId): Vote['voter'] => (isByHands(round) ? null : who);

/** Whether a low vote of this voter has no reason and was not said to be heard. */
function isUnheard(round: Round, voter: Vote['voter']): boolean {
  const done = [...round.heard, ...round.reasoned].filter((one) => one === voter);
  return lowVotes(round).filter((vote) => vote.voter === voter).length > done.length;
}

/** `awaited`: whether a low vote waits for its reason; `heard`: how many were said to be heard without one. */
export type LowVotes = { readonly awaited: boolean; readonly heard: number };

export const NO_LOW_VOTES: LowVotes = { awaited: false, heard: 0 };

/**
 * The low votes that this person speaks for: their own vote, or all low hands as the facilitator, or, once the talk is
 * over, as the person who counted.
 */
export function lowVotesFor(round: Round, who: AccountId, talk: { readonly facilitator: AccountId } | null): LowVotes {
  const source = voteSourceOf(round, talk);
  if (source.of === 'room' && source.by !== who) return NO_LOW_VOTES;
  const voter = voterOf(round, who);
  return { awaited: isUnheard(round, voter), heard: round.heard.filter((one) => one === voter).length };
}

/** The round with one more reason; the same object where no low vote of this person waits. */
export function reasoned(round: Round, who: AccountId): Round {
  const voter = voterOf(round, who);
  return isUnheard(round, voter) ? { ...round, reasoned: [...round.reasoned, voter].sort() } : round;
}

/** The round with one more low vote heard without a reason. */
export function saidHeard(round: Round, who: AccountId): Round {
  return { ...round, heard: [...round.heard, voterOf(round, who)].sort() };
}

/**
 * Of one or two votes whether all would start; undefined of others. A low one never would, whatever the bar: that it has
 * to be heard first would tell that there is one.
 */
export function allStartOf(votes: readonly ConfidenceVote[], confidentAt: ConfidenceVote): boolean | undefined {
  if (votes.length === 0 || votes.length >= COUNTS_FROM) return undefined;
  return votes.every((vote) => vote >= Math.max(confidentAt, LOW_VOTE + 1));
}
