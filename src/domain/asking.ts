/** Where a sentence ends: at its sign, with a quote or bracket after it, or at the end of a line. */
const BETWEEN = /\n|(?<=[.!?…]["'”“»)\]]?)\s+|(?<=[。！？])/u;
const ASKS = /[\p{L}\p{N}].*[?？]["'”“»)\]]?$/su;

/** The sentences of a text that ask something, a line each; empty where none does. An address with a `?` in it asks nothing. */
export function whatIsAsked(text: string): string {
  return text
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => ASKS.test(sentence))
    .join('\n');
}
