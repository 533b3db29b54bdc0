import type { Question } from '../../../src/domain/question/question';

/** Whether an anonymous question came that was not `known`; reasons of low votes do not count as written questions. */
export const cameAnonymous = (questions: readonly Question[], known: readonly string[]): boolean =>
  questions.some(({ id, askedBy, fromRound }) => askedBy === null && fromRound === null && !known.includes(id));
