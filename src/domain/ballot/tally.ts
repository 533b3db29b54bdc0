import type { ConfidenceResult, ConfidenceVote } from './round';
import type { PolicyNumbers } from '../shared/policy-numbers';
import { askerOf } from '../question/question-change';
import { isUnsettled } from '../question/question-count';
import type { Question } from '../question/question';

export type Tally = {
  readonly votes: number;
  /** Votes that would start. */
  readonly would: number;
  readonly quorum: boolean;
  readonly majority: boolean;
  readonly unheard: number;
};

/** Confident = quorum, a majority that would start, nobody unheard. Whether the content is still that is judged elsewhere. */
export function tally(result: ConfidenceResult, questions: readonly Question[], confidentAt: ConfidenceVote): Tally {
  const { would, of: votes } = wouldStart(result, { confidentAt });
  const unheard = result.lowVotes - lowHeard(result, questions);
  const quorum = result.voters >= Math.max(1, result.quorum) && votes >= result.voters;
  const majority = would * 2 > votes;
  return { votes, would, quorum, majority, unheard };
}

/** How many of the votes say "I would start", by the project's own bar; none where nobody gave a confidence. */
export function wouldStart(
  result: Pick<ConfidenceResult, 'counts'> | null,
  { confidentAt }: Pick<PolicyNumbers, 'confidentAt'>,
): { would: number; of: number } {
  const sum = (some: readonly number[]): number => some.reduce((total, count) => total + count, 0);
  const counts = result?.counts ?? [];
  return { would: sum(counts.slice(confidentAt - 1)), of: sum(counts) };
}

/**
 * Low votes that were heard: those who said so privately, and the reasons of this round that are settled or no longer
 * blocking. Nobody is in both groups, and each low voter gave one reason at most, so that none is counted twice; a
 * reason stored twice after a lost connection counts once (`reasons`).
 */
export function lowHeard(result: ConfidenceResult, questions: readonly Question[]): number {
  const settled = questions.filter((question) => question.fromRound === result.round && isHeard(question)).length;
  return Math.min(result.lowVotes, result.lowHeard + Math.min(settled, result.reasons));
}

/** A reason that nobody signed cannot be defended: withdrawn or made less of while it is open, it was silenced, not heard. */
function isHeard(reason: Question): boolean {
  const isAnswered = reason.state === 'answered' || reason.state === 'closed';
  if (askerOf(reason) === null && !isAnswered) return false;
  return !(reason.blocking && isUnsettled(reason));
}
