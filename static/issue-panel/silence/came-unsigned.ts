import type { Question } from '../../../src/domain/question/question';

/** Something said without a name that was not `known`; why somebody doubts in a vote is none of what was written. */
export const cameUnsigned = (questions: readonly Question[], known: readonly string[]): boolean =>
  questions.some(({ id, askedBy, fromRound }) => askedBy === null && fromRound === null && !known.includes(id));
