import type { PanelView } from '../../contract';
import { withdraw } from '../../domain/question/question-change';
import { allQuestions } from '../../domain/refinement/refinement';
import type { Call } from '../call';
import { change } from '../core/change';
import { toPanelView } from '../panel-view';
import { changedIn, type QuestionPorts } from './change-question';

type Withdrawn = { readonly id: string; readonly version: number };

/**
 * Open → withdrawn by its asker, or by who wrote it down. A private one is gone without a trace; shown in the same
 * instant it is withdrawn as any other.
 */
export async function withdrawQuestion(ports: QuestionPorts, call: Call, input: Withdrawn): Promise<PanelView> {
  const isDone = ({ state }: { readonly state: string }) => state === 'withdrawn';
  const after = await change(ports, call, (context) => {
    const { refinement } = context;
    const hidden = refinement.hidden.filter(({ id, askedBy }) => id !== input.id || askedBy !== call.me);
    if (hidden.length < refinement.hidden.length) return { ...refinement, hidden };
    // Taken back while private, and sent again: there is nothing left to take back, unless it is what cannot be read.
    const isGone = allQuestions(refinement).every(({ id }) => id !== input.id);
    if (isGone && refinement.broken.length === 0) return refinement;
    return changedIn(ports, context, { ...input, yours: '', isDone, change: withdraw });
  });
  return toPanelView(after);
}
