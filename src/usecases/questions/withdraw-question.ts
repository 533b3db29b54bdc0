import type { PanelView } from '../../contract';
import { takeBack } from '../../domain/outbox';
import { withdraw } from '../../domain/question-change';
import type { Call } from '../call';
import { changeQuestionIn, type QuestionPorts } from './change-question';
import { changeOutbox } from '../outbox';
import { toPanelView } from '../panel-view';
import { readToEdit } from '../situation';

/** Open → withdrawn: whoever asked or wrote it down takes it back. What nobody has seen yet is gone without a trace. */
export async function withdrawQuestion(
  ports: QuestionPorts,
  call: Call,
  input: { readonly id: string; readonly version: number },
): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  if (situation.outbox?.hidden.some(({ id }) => id === input.id) === true) {
    const outbox = await changeOutbox(ports, call.issueId, (fresh) => takeBack(fresh, input.id, call.me));
    return toPanelView({ ...situation, outbox });
  }
  const isDone = ({ state }: { readonly state: string }) => state === 'withdrawn';
  return changeQuestionIn(ports, situation, { ...input, yours: '', isDone, change: withdraw });
}
