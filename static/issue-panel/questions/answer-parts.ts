import type { QuestionKind } from '../../../src/domain/question/question';
import { answerCodes } from '../../../src/domain/question/question-change';

export type AnswerCode = (typeof answerCodes)['risk' | 'assumption'][number];

/** How this kind may be answered besides by text; empty for a question. */
export const codesOf = (kind: QuestionKind): readonly AnswerCode[] => answerCodes[kind];

/** The code an answer starts with, and its own text after the colon. */
export function answerParts(kind: QuestionKind, answer: string): { code: AnswerCode | null; text: string } {
  const [, word = '', rest = ''] = /^(\p{L}+)(?::\s*|$)([\s\S]*)$/u.exec(answer.trim()) ?? [];
  const code = codesOf(kind).find((one) => one === word.toLowerCase()) ?? null;
  return { code, text: code === null ? answer : rest };
}
