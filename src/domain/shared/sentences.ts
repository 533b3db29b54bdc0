/** Where a sentence ends: at its sign, with a quote or bracket after it, or at the end of a line. */
const BETWEEN = /\n|(?<=[.!?…]["'”“»)\]]?)\s+|(?<=[。！？])/u;

/** The sentences of a text in its order, without the space around them; none is empty. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
