import { newRound } from '../../domain/ballot/ballot';
import type { Round } from '../../domain/ballot/round';
import type { IssueContext } from '../core/issue-context';
import { nextRound } from '../views/ballot-view';

/** The open round of this number, a new one where it is the next; null where it takes no votes, or another one is open. */
export function openRound({ call, policy, refinement }: IssueContext, number: number): Round | null {
  const { round } = refinement;
  if (round === null && number === nextRound(refinement))
    return newRound(call.issueId, { number, cards: policy.cards, attempt: 1 });
  return round?.number === number && round.state === 'open' ? round : null;
}
