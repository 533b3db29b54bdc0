import type { PanelView } from '../../contract';
import { type Answerable, QUESTION_TEXT_LIMIT, type Question } from '../../domain/question/question';
import { answer } from '../../domain/question/question-change';
import type { FailureFacts } from '../../failure';
import type { Call } from '../call';
import { changeQuestion, newest, type QuestionPorts } from './change-question';
import { meaningful } from '../texts';

export type AnswerInput = {
  readonly id: string;
  readonly version: number;
  readonly answer: string;
  /** What is answered, as it was when the writing began. */
  readonly seen?: Answerable | null;
};

/**
 * Open → answered. A risk's or an assumption's answer starts with its code, see `answerCodes`; without one it fails with
 * `bad-request` (fact `because` `no-code`). Fails with `conflict` where the question asks something else by now than `seen`, or has
 * been answered: who owns it, until when, and whether it blocks change nothing of an answer. Without `seen` when it is no
 * longer the question that the caller saw.
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

/** The new words of one that is still open; else the answer, or what was last said of it. */
function saysAnew(question: Question, seen: Answerable): FailureFacts {
  const { state, text, kind } = question;
  const isReworded = text !== seen.text || kind !== seen.kind;
  return { theirs: state === 'open' && isReworded ? text : newest(question) };
}
