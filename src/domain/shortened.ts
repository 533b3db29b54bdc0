import { QUESTION_TEXT_LIMIT } from './question';

/** A text of Jira's own as a question may have it: where it goes on, that is to be seen. */
export const shortened = (text: string): string =>
  text.length <= QUESTION_TEXT_LIMIT ? text : `${text.slice(0, QUESTION_TEXT_LIMIT - 1)}…`;
