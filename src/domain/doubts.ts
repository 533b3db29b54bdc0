import type { Round } from './ballot';
import type { AccountId } from './issue';
import type { RunningTalk } from './talk';

/** A vote of this or less is a doubt that has to be heard. */
export const LOW_VOTE = 2;

/** Whose doubt has to be heard. After a show of hands nobody knows. */
export function lowVoters({ votes }: Pick<Round, 'votes'>): readonly AccountId[] {
  return votes.filter(({ confidence }) => confidence !== null && confidence <= LOW_VOTE).map(({ voter }) => voter);
}

/** How many votes of 1 or 2 there are. */
export function lowVotesOf(round: Round): number {
  const [no = 0, doubt = 0] = round.hands?.confidence ?? [];
  return round.hands === null ? lowVoters(round).length : no + doubt;
}

/** How many of them became a question. */
export const reasonsOf = ({ hands, reasoned: people }: Round): number => hands?.reasons ?? people.length;

/** How many of them were said to be heard, without a reason. */
export const heardIn = ({ hands, heard }: Round): number => hands?.heard ?? heard.length;

/** Whether this person's doubt still waits: a low vote, no reason given, not said to be heard. */
export function isUnheard(round: Round, voter: AccountId): boolean {
  return lowVoters(round).includes(voter) && !round.heard.includes(voter) && !round.reasoned.includes(voter);
}

/**
 * Whether a reason is wanted of this person: for their own low vote, or after a show of hands for one that nobody has
 * written down, from whoever leads; once the talk is over, from whoever counted.
 */
export function isAwaited(round: Round, who: AccountId, talk: Pick<RunningTalk, 'leads'> | null): boolean {
  const { hands } = round;
  if (hands === null) return isUnheard(round, who);
  const left = lowVotesOf(round) - hands.reasons - hands.heard;
  return left > 0 && (talk?.leads ?? hands.by) === who;
}

/** One more low vote has its reason; the same round where none of this person's waits. */
export function reasoned(round: Round, who: AccountId): Round {
  const { hands, version } = round;
  if (hands !== null) {
    const isLeft = lowVotesOf(round) > hands.reasons + hands.heard;
    return isLeft ? { ...round, hands: { ...hands, reasons: hands.reasons + 1 }, version: version + 1 } : round;
  }
  return isUnheard(round, who) ? { ...round, reasoned: [...round.reasoned, who].sort(), version: version + 1 } : round;
}

/** One more low vote was heard without a written reason. */
export function saidHeard(round: Round, who: AccountId): Round {
  const { hands, version } = round;
  if (hands !== null) return { ...round, hands: { ...hands, heard: hands.heard + 1 }, version: version + 1 };
  return { ...round, heard: [...round.heard, who].sort(), version: version + 1 };
}
