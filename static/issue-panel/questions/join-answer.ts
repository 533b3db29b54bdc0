import type { AnswerCode } from './answer-parts';

/** What `answerParts` takes apart. */
export const joinAnswer = (code: AnswerCode | null, text: string): string =>
  [code ?? '', text.trim()].filter((part) => part !== '').join(': ');
