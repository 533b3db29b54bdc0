import type { PanelView } from '../../contract';
import { markBlocking as mark } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { changeQuestion, type QuestionPorts, type AtVersion } from './change-question';

/** Sets or removes "must be answered first". */
export async function markBlocking(
  ports: QuestionPorts,
  call: ChangingCall,
  { base, input: { id, blocking } }: AtVersion<{ readonly blocking: boolean }>,
): Promise<PanelView> {
  return changeQuestion(ports, call, {
    id,
    change: (question, setting) => ({
      base,
      mine: { blocking },
      changed: mark(question, blocking, setting),
    }),
  });
}
