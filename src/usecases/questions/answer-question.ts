import type { PanelView } from '../../contract';
import { QUESTION_TEXT_LIMIT } from '../../domain/question';
import { answer } from '../../domain/question-change';
import type { Call } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';
import { meaningful } from '../texts';

/**
 * Open → answered. A risk's or an assumption's answer starts with its code, see `answerCodes`; without one it fails with
 * `bad-request` (fact `because` `no-code`).
 */
export async function answerQuestion(
  ports: QuestionPorts,
  call: Call,
  input: { readonly id: string; readonly version: number; readonly answer: string },
): Promise<PanelView> {
  const text = meaningful(input.answer, QUESTION_TEXT_LIMIT);
  return changeQuestion(ports, call, {
    id: input.id,
    version: input.version,
    yours: text,
    isDone: (question) => question.state === 'answered' && question.answeredBy === call.me && question.answer === text,
    change: (question, setting) => answer(question, text, setting),
  });
}
