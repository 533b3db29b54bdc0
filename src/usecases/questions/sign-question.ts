import type { PanelView } from '../../contract';
import { confidenceOf } from '../../domain/ballot/ballot';
import { reasoned } from '../../domain/ballot/low-votes';
import type { Question } from '../../domain/question/question';
import { anonymousOf } from '../../domain/refinement/anonymous';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { checkOpenQuestions, withDefaults } from '../core/new-question';
import { changePanel } from '../views/change-panel';
import { type AskPorts, written } from './ask-question';

/**
 * The caller signs an anonymous question or reason of theirs that was not shown: it is asked now, in their name. Fails
 * with `not-found` where they have no such question.
 */
export async function signQuestion(
  ports: AskPorts,
  call: ChangingCall,
  { input: { id } }: { readonly input: { readonly id: string } },
): Promise<PanelView> {
  return changePanel(ports, call, (context) => {
    const { refinement, now } = context;
    const own = anonymousOf(refinement, call.me).find(({ question }) => question.id === id);
    if (own === undefined) throw new AppError('not-found', 'The caller has no such anonymous question.');
    checkOpenQuestions(refinement);
    const question: Question = { ...withDefaults(own.question, context), askedBy: call.me, askedAt: now };
    const waiting = refinement.waiting.filter((one) => one !== own);
    const row = withReason({ ...refinement, waiting }, question, call.me);
    return written(ports, { ...context, refinement: row }, question);
  });
}

/** The low vote of the round has its reason now, where that round is still the latest. */
function withReason(row: Refinement, { fromRound }: Question, me: string): Refinement {
  const round = confidenceOf(row.round);
  if (round === null || round.number !== fromRound) return row;
  return withRound(row, reasoned(round, me));
}
