/** The end of a sentence: its mark, with a quote or bracket after it, or the end of a line. */
const BETWEEN = /\n|(?<=[.!?…]["'”“»)\]]?)\s+|(?<=[。！？])/u;

/** The sentences of a text in order, trimmed, without empty ones. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
