import type { AnswerCode } from './answer-parts';

/** Joins code and text; the inverse of `answerParts`. */
export const joinAnswer = (code: AnswerCode | null, text: string): string =>
  [code ?? '', text.trim()].filter((part) => part !== '').join(': ');
