import type { ConfidenceBallot, ConfidenceVote, Hands, Round, VoteReason } from './round';
import type { AccountId } from '../shared/person';

/** A vote of this or less is a low vote, which has to be heard. */
export const LOW_VOTE = 2;

export const isLow = (confidence: ConfidenceVote | null): boolean => confidence !== null && confidence <= LOW_VOTE;

/** The low voters; unknown after a show of hands. */
function lowVoters({ votes }: Pick<ConfidenceBallot, 'votes'>): readonly AccountId[] {
  return votes.filter(({ confidence }) => isLow(confidence)).map(({ voter }) => voter);
}

/** The reasons given with the votes of an open round. */
export function givenReasons({ votes }: Pick<Round, 'votes'>): readonly (VoteReason & { readonly voter: AccountId })[] {
  return votes.flatMap(({ voter, reason }) => (reason === undefined ? [] : [{ ...reason, voter }]));
}

/** How many low votes there are. */
export function lowVotesOf(ballot: ConfidenceBallot): number {
  const [no = 0, doubt = 0] = ballot.hands?.confidence ?? [];
  return ballot.hands === null ? lowVoters(ballot).length : no + doubt;
}

/** How many low votes became a question. */
export const reasonsOf = ({ hands, reasoned: people }: ConfidenceBallot): number => hands?.reasons ?? people.length;

/** How many low votes were said to be heard without a reason. */
export const heardIn = ({ hands, heard }: ConfidenceBallot): number => hands?.heard ?? heard.length;

/** Whether this person has a low vote without a reason that was not said to be heard. */
function isUnheard(ballot: ConfidenceBallot, voter: AccountId): boolean {
  return lowVoters(ballot).includes(voter) && !ballot.heard.includes(voter) && !ballot.reasoned.includes(voter);
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
  const { hands } = ballot;
  if (hands === null) return isUnheard(ballot, who);
  const left = lowVotesOf(ballot) - hands.reasons - hands.heard;
  return left > 0 && speakerOf(hands, talk) === who;
}

/** Who gives the reasons for low hands. */
export function speakerOf({ by }: Pick<Hands, 'by'>, talk: { readonly leads: AccountId } | null): AccountId {
  return talk?.leads ?? by;
}

/** The ballot with one more reason; the same object where no low vote of this person waits. */
export function reasoned(ballot: ConfidenceBallot, who: AccountId): ConfidenceBallot {
  const { hands } = ballot;
  if (hands !== null) {
    const isLeft = lowVotesOf(ballot) > hands.reasons + hands.heard;
    return isLeft ? { ...ballot, hands: { ...hands, reasons: hands.reasons + 1 } } : ballot;
  }
  return isUnheard(ballot, who) ? { ...ballot, reasoned: [...ballot.reasoned, who].sort() } : ballot;
}

/** The ballot with one more low vote heard without a reason. */
export function saidHeard(ballot: ConfidenceBallot, who: AccountId): ConfidenceBallot {
  const { hands } = ballot;
  if (hands !== null) return { ...ballot, hands: { ...hands, heard: hands.heard + 1 } };
  return { ...ballot, heard: [...ballot.heard, who].sort() };
}
