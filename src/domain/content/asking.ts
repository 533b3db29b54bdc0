import { sentencesOf } from '../shared/sentences';

/** Looks for the question mark first, since most sentences have none. */
const ASKS = /[?？](?<=[\p{L}\p{N}].*)["'”“»)\]]?$/su;

/**
 * The sentences of a text that ask something, one per line; empty without any. A `?` within an address does not count.
 */
export function whatIsAsked(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => ASKS.test(sentence))
    .join('\n');
}

/** Whether every sentence asks something, so that the text answers nothing. */
export function onlyAsks(text: string): boolean {
  const sentences = sentencesOf(text);
  return sentences.length > 0 && sentences.every((sentence) => ASKS.test(sentence));
}
