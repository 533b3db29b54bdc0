import { QUESTION_TEXT_LIMIT } from './question';

/** A text of Jira's own as a question may have it: where it goes on, that is to be seen. */
export const shortened = (text: string): string =>
  text.length <= QUESTION_TEXT_LIMIT ? text : `${withoutHalf(text.slice(0, QUESTION_TEXT_LIMIT - 1))}…`;

/** The first half of a character that takes two, with which a text may have been cut off, is none. */
const withoutHalf = (text: string): string => text.replace(/\p{Surrogate}$/u, '');
