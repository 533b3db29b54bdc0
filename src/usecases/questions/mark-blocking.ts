import type { PanelView } from '../../contract';
import { markBlocking as mark } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { changeQuestion, type QuestionPorts, type Seen } from './change-question';

/** Sets or removes "must be answered first". */
export async function markBlocking(
  ports: QuestionPorts,
  call: ChangingCall,
  { id, version, blocking }: Seen & { readonly blocking: boolean },
): Promise<PanelView> {
  return changeQuestion(ports, call, {
    id,
    change: (question, setting) => ({
      base: { version },
      mine: { blocking },
      changed: mark(question, blocking, setting),
    }),
  });
}
