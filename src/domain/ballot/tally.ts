import { type PublicConfidence, publicStart, votesOf } from './few-votes';
import type { ConfidenceResult, ConfidenceVote } from './round';
import { askerOf } from '../question/question';
import { isBlocking } from '../question/question-count';
import type { Question } from '../question/question';

type Tally = {
  readonly votes: number;
  /** How many were asked for; no less than the votes. */
  readonly of: number;
  /** Votes that would start. */
  readonly would: number;
  readonly quorum: boolean;
  readonly majority: boolean;
  /** Low votes that were not heard, as far as their counts are shown, without those whose reason is an open question: that question is their gap. */
  readonly unheard: number;
};

/**
 * Confident means a quorum, a majority that would start, and no unheard low vote. Whether the content changed is judged
 * elsewhere.
 */
export function tally(result: PublicConfidence, questions: readonly Question[], confidentAt: ConfidenceVote): Tally {
  const { would: known, of } = publicStart(result, { confidentAt });
  const votes = votesOf(result);
  const would = known ?? 0;
  const unheard = result.counts === null ? 0 : unheardIn(result, questions);
  const quorum = result.voters >= Math.max(1, result.quorum) && votes >= result.voters;
  const majority = would * 2 > votes;
  return { votes, of, would, quorum, majority, unheard };
}

function unheardIn(result: ConfidenceResult, questions: readonly Question[]): number {
  return result.lowVotes - lowHeard(result, questions) - lowWaiting(result, questions);
}

/**
 * Low votes that were heard: said so privately, or by a reason of this round that is settled or no longer blocking.
 * Each low voter is in one group; a reason stored twice after a lost connection counts once (`reasons`).
 */
export function lowHeard(result: ConfidenceResult, questions: readonly Question[]): number {
  const settled = reasonsIn(questions, result).filter(isHeard).length;
  return Math.min(result.lowVotes, result.lowHeard + Math.min(settled, result.reasons));
}

/** Low votes whose reason is a question that still blocks: they are heard and wait for an answer. */
export function lowWaiting(result: ConfidenceResult, questions: readonly Question[]): number {
  const reasons = reasonsIn(questions, result);
  const reasonsLeft = result.reasons - Math.min(reasons.filter(isHeard).length, result.reasons);
  const waiting = Math.min(reasons.filter(isBlocking).length, reasonsLeft);
  return Math.min(result.lowVotes - lowHeard(result, questions), waiting);
}

const reasonsIn = (questions: readonly Question[], { round }: Pick<ConfidenceResult, 'round'>): readonly Question[] =>
  questions.filter(({ fromRound }) => fromRound === round);

/**
 * Whether the low vote behind this reason was heard. An anonymous reason that was withdrawn or unmarked while open was
 * silenced, not heard.
 */
function isHeard(reason: Question): boolean {
  const isAnswered = reason.state === 'answered' || reason.state === 'closed';
  if (askerOf(reason) === null && !isAnswered) return false;
  return !isBlocking(reason);
}
