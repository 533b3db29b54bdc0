import type { PanelView } from '../../contract';
import { markBlocking as mark } from '../../domain/question/question-change';
import type { Call } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';

/** Sets or removes "must be answered first". */
export async function markBlocking(
  ports: QuestionPorts,
  call: Call,
  input: { readonly id: string; readonly version: number; readonly blocking: boolean },
): Promise<PanelView> {
  return changeQuestion(ports, call, {
    id: input.id,
    version: input.version,
    yours: '',
    isDone: ({ blocking }) => blocking === input.blocking,
    change: (question, setting) => mark(question, input.blocking, setting),
  });
}
