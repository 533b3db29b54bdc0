import type { PanelView } from '../../contract';
import { type Answerable, QUESTION_TEXT_LIMIT } from '../../domain/question/question';
import { answer } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';
import { meaningful } from '../core/texts';

type Payload = {
  /** The question as it was when the writing began. */
  readonly base: Answerable;
  readonly input: { readonly id: string; readonly answer: string };
};

/**
 * Open → answered. Fails with `bad-request` (`because: 'no-code'`) where a risk's or an assumption's answer lacks its
 * code, see `answerCodes`, and with `conflict` where text, kind, state or answer differ from `base`.
 */
export async function answerQuestion(
  ports: QuestionPorts,
  call: ChangingCall,
  { base, input }: Payload,
): Promise<PanelView> {
  const text = meaningful(input.answer, QUESTION_TEXT_LIMIT);
  return changeQuestion(ports, call, {
    id: input.id,
    change: (question, setting) => ({
      base: { text: base.text, kind: base.kind, state: base.state, answer: base.answer },
      mine: { state: 'answered', answer: text },
      text,
      changed: answer(question, text, setting),
    }),
  });
}
