import type { PanelView } from '../../contract';
import { questionsIn, takeBack } from '../../domain/outbox';
import { withdraw } from '../../domain/question-change';
import type { Call } from '../call';
import { changeQuestionIn, type QuestionPorts } from './change-question';
import { conclude } from '../conclude';
import { changeOutbox } from '../outbox';
import { readToEdit, type Situation } from '../situation';

type Withdrawn = { readonly id: string; readonly version: number };

/**
 * Open → withdrawn: whoever asked or wrote it down takes it back. What nobody has seen yet is gone without a trace; where
 * somebody has shown it in the same instant it is withdrawn as any other.
 */
export async function withdrawQuestion(ports: QuestionPorts, call: Call, input: Withdrawn): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const isHidden = situation.outbox?.hidden.some(({ id, askedBy }) => id === input.id && askedBy === call.me) === true;
  if (!isHidden) return withdrawIn(ports, situation, input);
  await ports.queueAssessment(call.issueId);
  let isOut = false;
  const outbox = await changeOutbox(ports, call.issueId, (fresh) => {
    const left = takeBack(fresh, input.id, call.me);
    isOut = left !== fresh;
    return left;
  });
  if (isOut) return conclude(ports, { ...situation, outbox });
  return withdrawIn(ports, await readToEdit(ports, call), input);
}

function withdrawIn(ports: QuestionPorts, situation: Situation, input: Withdrawn): Promise<PanelView> {
  if (isNowhere(situation, input.id)) return conclude(ports, situation);
  const isDone = ({ state }: { readonly state: string }) => state === 'withdrawn';
  return changeQuestionIn(ports, situation, { ...input, yours: '', isDone, change: withdraw });
}

/**
 * Taken back in silence, and sent again as no answer came: there is nothing left to take back. Not so where it cannot be read,
 * nor where it waits without a name, which nobody takes back.
 */
function isNowhere({ records, outbox }: Situation, id: string): boolean {
  const there = [...records.questions, ...records.unreadable, ...(outbox === null ? [] : questionsIn(outbox))];
  return there.every((one) => one.id !== id);
}
