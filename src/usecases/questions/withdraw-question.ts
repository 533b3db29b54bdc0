import type { PanelView } from '../../contract';
import { withdraw } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { changePanel } from '../views/change-panel';
import { changedIn, find, type QuestionChange, type QuestionPorts, type AtVersion } from './change-question';

/**
 * Open → withdrawn, by its asker or the person who wrote it down. A private question, and the caller's own anonymous one
 * that was not shown, is deleted; one shown in the same instant is withdrawn like any other.
 */
export async function withdrawQuestion(
  ports: QuestionPorts,
  call: ChangingCall,
  { base, input }: AtVersion,
): Promise<PanelView> {
  const by: QuestionChange = (question, setting) => ({
    base,
    mine: { state: 'withdrawn' },
    changed: withdraw(question, setting),
  });
  return changePanel(ports, call, (context) => {
    const { refinement } = context;
    const hidden = refinement.hidden.filter(({ id, askedBy }) => id !== input.id || askedBy !== call.me);
    if (hidden.length < refinement.hidden.length) return { ...refinement, hidden };
    const waiting = refinement.waiting.filter(({ question, writer }) => question.id !== input.id || writer !== call.me);
    if (waiting.length < refinement.waiting.length) return { ...refinement, waiting };
    return changedIn(ports, context, { question: find(refinement, input.id), by });
  });
}
