import type { ConfidenceBallot, Hands } from './round';
import type { AccountId } from '../shared/person';

/** A vote of this or less is a doubt that has to be heard. */
export const LOW_VOTE = 2;

/** Whose doubt has to be heard. After a show of hands nobody knows. */
function lowVoters({ votes }: Pick<ConfidenceBallot, 'votes'>): readonly AccountId[] {
  return votes.filter(({ confidence }) => confidence !== null && confidence <= LOW_VOTE).map(({ voter }) => voter);
}

/** How many votes of 1 or 2 there are. */
export function lowVotesOf(ballot: ConfidenceBallot): number {
  const [no = 0, doubt = 0] = ballot.hands?.confidence ?? [];
  return ballot.hands === null ? lowVoters(ballot).length : no + doubt;
}

/** How many of them became a question. */
export const reasonsOf = ({ hands, reasoned: people }: ConfidenceBallot): number => hands?.reasons ?? people.length;

/** How many of them were said to be heard, without a reason. */
export const heardIn = ({ hands, heard }: ConfidenceBallot): number => hands?.heard ?? heard.length;

/** Whether this person's doubt still waits: a low vote, no reason given, not said to be heard. */
function isUnheard(ballot: ConfidenceBallot, voter: AccountId): boolean {
  return lowVoters(ballot).includes(voter) && !ballot.heard.includes(voter) && !ballot.reasoned.includes(voter);
}

/**
 * Whether a reason is wanted of this person: for their own low vote, or after a show of hands for one that nobody has
 * written down, from whoever leads; once the talk is over, from whoever counted.
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

/** Who writes down the doubts of a room. */
export function speakerOf({ by }: Pick<Hands, 'by'>, talk: { readonly leads: AccountId } | null): AccountId {
  return talk?.leads ?? by;
}

/** One more low vote has its reason; the same ballot where none of this person's waits. */
export function reasoned(ballot: ConfidenceBallot, who: AccountId): ConfidenceBallot {
  const { hands } = ballot;
  if (hands !== null) {
    const isLeft = lowVotesOf(ballot) > hands.reasons + hands.heard;
    return isLeft ? { ...ballot, hands: { ...hands, reasons: hands.reasons + 1 } } : ballot;
  }
  return isUnheard(ballot, who) ? { ...ballot, reasoned: [...ballot.reasoned, who].sort() } : ballot;
}

/** One more low vote was heard without a written reason. */
export function saidHeard(ballot: ConfidenceBallot, who: AccountId): ConfidenceBallot {
  const { hands } = ballot;
  if (hands !== null) return { ...ballot, hands: { ...hands, heard: hands.heard + 1 } };
  return { ...ballot, heard: [...ballot.heard, who].sort() };
}
