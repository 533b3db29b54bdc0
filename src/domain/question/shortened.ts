import { QUESTION_TEXT_LIMIT } from './question';

/** A text from Jira, cut to the length of a question with an ellipsis. */
export const shortened = (text: string): string =>
  text.length <= QUESTION_TEXT_LIMIT ? text : `${withoutHalf(text.slice(0, QUESTION_TEXT_LIMIT - 1))}…`;

/** Drops half of a surrogate pair at the end, where the text was cut. */
const withoutHalf = (text: string): string => text.replace(/\p{Surrogate}$/u, '');
