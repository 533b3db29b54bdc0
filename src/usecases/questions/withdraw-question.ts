import type { PanelView } from '../../contract';
import { withdraw } from '../../domain/question/question-change';
import type { Call } from '../call';
import { change } from '../core/change';
import { toPanelView } from '../views/panel-view';
import { changedIn, type QuestionPorts } from './change-question';

type Withdrawn = { readonly id: string; readonly version: number };

/**
 * Open → withdrawn, by its asker or the person who wrote it down. A private question, and the caller's own anonymous one
 * that was not shown, is deleted; one shown in the same instant is withdrawn like any other.
 */
export async function withdrawQuestion(ports: QuestionPorts, call: Call, input: Withdrawn): Promise<PanelView> {
  const isDone = ({ state }: { readonly state: string }) => state === 'withdrawn';
  const after = await change(ports, call, (context) => {
    const { refinement } = context;
    const hidden = refinement.hidden.filter(({ id, askedBy }) => id !== input.id || askedBy !== call.me);
    if (hidden.length < refinement.hidden.length) return { ...refinement, hidden };
    const waiting = refinement.waiting.filter(({ question, writer }) => question.id !== input.id || writer !== call.me);
    if (waiting.length < refinement.waiting.length) return { ...refinement, waiting };
    // A repeat: the private question is deleted already, unless it may be among the unreadable entries.
    const isGone = [...refinement.questions, ...refinement.hidden].every(({ id }) => id !== input.id);
    if (isGone && refinement.broken.length === 0) return refinement;
    return changedIn(ports, context, { ...input, yours: '', isDone, change: withdraw });
  });
  return toPanelView(after);
}
