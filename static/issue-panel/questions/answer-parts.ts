import type { QuestionKind } from '../../../src/domain/question/question';
import { answerCodes } from '../../../src/domain/question/question-change';

type AnswerCode = (typeof answerCodes)['risk' | 'assumption'][number];

/** The answer codes of this kind; empty for a question. */
export const codesOf = (kind: QuestionKind): readonly AnswerCode[] => answerCodes[kind];

/** Splits an answer into its code and the text after the colon. */
export function answerParts(kind: QuestionKind, answer: string): { code: AnswerCode | null; text: string } {
  const [, word = '', rest = ''] = /^(\p{L}+)(?::\s*|$)([\s\S]*)$/u.exec(answer.trim()) ?? [];
  const code = codesOf(kind).find((one) => one === word.toLowerCase()) ?? null;
  return { code, text: code === null ? answer : rest };
}

/** Joins code and text; the inverse of `answerParts`. */
export const joinAnswer = (code: AnswerCode | null, text: string): string =>
  [code ?? '', text.trim()].filter((part) => part !== '').join(': ');
