import type { PanelView } from '../../contract';
import { type Answerable, QUESTION_TEXT_LIMIT } from '../../domain/question/question';
import { answer } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';
import { meaningful } from '../core/texts';

type AnswerInput = {
  readonly id: string;
  readonly answer: string;
  /** The question as it was when the writing began. */
  readonly seen: Answerable;
};

/**
 * Open → answered. Fails with `bad-request` (`because: 'no-code'`) where a risk's or an assumption's answer lacks its
 * code, see `answerCodes`, and with `conflict` where text, kind, state or answer differ from `seen`.
 */
export async function answerQuestion(ports: QuestionPorts, call: ChangingCall, input: AnswerInput): Promise<PanelView> {
  const text = meaningful(input.answer, QUESTION_TEXT_LIMIT);
  const { id, seen } = input;
  return changeQuestion(ports, call, {
    id,
    change: (question, setting) => ({
      base: { text: seen.text, kind: seen.kind, state: seen.state, answer: seen.answer },
      mine: { state: 'answered', answer: text },
      text,
      changed: answer(question, text, setting),
    }),
  });
}
