import type { PanelView } from '../../contract';
import { askerToTell, closeAnswered } from '../../domain/question/question-change';
import type { Call } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';

/** Answered → closed, by a person who may accept the answer. The asker is told when another person did so for them. */
export async function closeQuestion(
  ports: QuestionPorts,
  call: Call,
  input: { readonly id: string; readonly version: number },
): Promise<PanelView> {
  const isDone = ({ state }: { readonly state: string }) => state === 'closed';
  return changeQuestion(ports, call, {
    ...input,
    yours: '',
    isDone,
    change: (question, setting) => {
      const closed = closeAnswered(question, setting);
      const to = closed.allowed ? askerToTell(closed.question, setting.talk) : null;
      return to === null ? closed : { ...closed, owed: { what: 'accepted', question: question.id, to } };
    },
  });
}
