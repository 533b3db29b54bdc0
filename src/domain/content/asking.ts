import { sentencesOf } from '../shared/sentences';

const ASKS = /[\p{L}\p{N}].*[?？]["'”“»)\]]?$/su;

/** The sentences of a text that ask something, a line each; empty where none does. An address with a `?` in it asks nothing. */
export function whatIsAsked(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => ASKS.test(sentence))
    .join('\n');
}

/** Every sentence asks something: that answers nothing. */
export function onlyAsks(text: string): boolean {
  const sentences = sentencesOf(text);
  return sentences.length > 0 && sentences.every((sentence) => ASKS.test(sentence));
}
