import type { PanelView } from '../../contract';
import { askerOf, askForOk as note } from '../../domain/question/question-change';
import type { Call } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';

/** Notes on an answered question who asked for the OK, and sends its asker one notification. Twice is once. */
export async function askForOk(
  ports: QuestionPorts,
  call: Call,
  input: { readonly id: string; readonly version: number },
): Promise<PanelView> {
  return changeQuestion(ports, call, {
    ...input,
    yours: '',
    isDone: ({ state, okAsked }) => state === 'answered' && okAsked !== undefined,
    change: (question, setting) => {
      const asked = note(question, setting);
      const to = asked.allowed ? askerOf(question) : null;
      return to === null ? asked : { ...asked, owed: { what: 'ok', question: question.id, to } };
    },
  });
}
