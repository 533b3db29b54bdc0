import type { PanelView } from '../contract';
import type { Question } from '../domain/question/question';
import { isBlocking } from '../domain/question/question-count';

/** What is still asked beside a revealed vote. */
export type BesideResult = {
  /** With low votes of this round: each must be answered first. */
  readonly withVote: readonly Question[];
  /** All others that are open or must be answered first; these come first. */
  readonly others: readonly Question[];
};

/** The questions that stand beside a revealed vote, each once. */
export function besideResult({ ballot, questions }: Pick<PanelView, 'ballot' | 'questions'>): BesideResult {
  const round = ballot.state === 'revealed' ? (ballot.result?.round ?? null) : null;
  const blocking = questions.filter(isBlocking);
  const withVote = blocking.filter(({ fromRound }) => round !== null && fromRound === round);
  const others = [...blocking, ...questions.filter((one) => one.state === 'open' && !one.blocking)];
  return { withVote, others: others.filter((one) => !withVote.includes(one)) };
}
