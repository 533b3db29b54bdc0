import type { PanelView } from '../../contract';
import { askForOk as note } from '../../domain/question/question-change';
import { askerOf } from '../../domain/question/question';
import type { ChangingCall } from '../call';
import { changeQuestion, type QuestionPorts, type AtVersion } from './change-question';

/** Notes on an answered question who asked for the OK, and sends its asker one notification. Twice is once. */
export async function askForOk(
  ports: QuestionPorts,
  call: ChangingCall,
  { base, input: { id } }: AtVersion,
): Promise<PanelView> {
  return changeQuestion(ports, call, {
    id,
    change: (question, setting) => {
      const changed = note(question, setting);
      const to = changed.allowed ? askerOf(question) : null;
      return {
        base,
        mine: { state: 'answered', okAsked: question.okAsked ?? { by: setting.who, at: setting.now } },
        changed,
        owed: to === null ? null : { what: 'ok', question: id, to },
      };
    },
  });
}
