/** Where a sentence ends: at its sign, with a quote or bracket after it, or at the end of a line. */
const BETWEEN = /\n|(?<=[.!?…]["'”“»)\]]?)\s+|(?<=[。！？])/u;
const ASKS = /[\p{L}\p{N}].*[?？]["'”“»)\]]?$/su;

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

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
