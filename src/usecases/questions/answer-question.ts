import type { PanelView } from '../../contract';
import { type Answerable, QUESTION_TEXT_LIMIT, type Question } from '../../domain/question/question';
import { answer } from '../../domain/question/question-change';
import type { Call } from '../call';
import { changeQuestion, newest, type QuestionPorts } from './change-question';
import { meaningful } from '../core/texts';

type AnswerInput = {
  readonly id: string;
  readonly version: number;
  readonly answer: string;
  /** The question as it was when the writing began. */
  readonly seen?: Answerable | null;
};

/**
 * Open → answered. Fails with `bad-request` (`because: 'no-code'`) where a risk's or an assumption's answer lacks its
 * code, see `answerCodes`. Fails with `conflict` where text, kind, state or answer differ from `seen`; without `seen`,
 * where the version differs.
 */
export async function answerQuestion(ports: QuestionPorts, call: Call, input: AnswerInput): Promise<PanelView> {
  const text = meaningful(input.answer, QUESTION_TEXT_LIMIT);
  const { seen = null } = input;
  return changeQuestion(ports, call, {
    id: input.id,
    version: input.version,
    yours: text,
    isDone: (question) => question.state === 'answered' && question.answeredBy === call.me && question.answer === text,
    ...(seen === null
      ? {}
      : { stands: (question) => asksTheSame(question, seen), theirs: (question) => saysAnew(question, seen) }),
    change: (question, setting) => answer(question, text, setting),
  });
}

function asksTheSame(question: Question, seen: Answerable): boolean {
  return (['text', 'kind', 'state', 'answer'] as const).every((part) => question[part] === seen[part]);
}

/** For the conflict: the new words of a reworded open question; else its answer or last word. */
function saysAnew(question: Question, seen: Answerable): string {
  const { state, text, kind } = question;
  const isReworded = text !== seen.text || kind !== seen.kind;
  return state === 'open' && isReworded ? text : newest(question);
}
