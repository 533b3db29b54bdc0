import type { PanelView } from '../../contract';
import { askerToTell, closeAnswered } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { changeQuestion, type QuestionPorts, type AtVersion } from './change-question';

/** Answered → closed, by anybody but the person who answered. The asker is told when another person did so. */
export async function closeQuestion(
  ports: QuestionPorts,
  call: ChangingCall,
  { base, input: { id } }: AtVersion,
): Promise<PanelView> {
  return changeQuestion(ports, call, {
    id,
    change: (question, setting) => {
      const changed = closeAnswered(question, setting);
      const to = changed.allowed ? askerToTell(changed.question, setting.talk) : null;
      return {
        base,
        mine: { state: 'closed' },
        changed,
        owed: to === null ? null : { what: 'accepted', question: id, to },
      };
    },
  });
}
