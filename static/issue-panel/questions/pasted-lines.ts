/** What lists put in front: a bullet, a number, a box to tick. Followed by a blank, or it belongs to the words. */
const MARK = /^(?:[-*+•‣◦▪·–—]|\d{1,3}[.)]|\[[ xX]?\])(?:\s+|$)/u;

function withoutMarks(line: string): string {
  const rest = line.trim();
  return MARK.test(rest) ? withoutMarks(rest.replace(MARK, '')) : rest;
}

/** The lines of a pasted list, each without its mark; blank ones mean nothing. */
export const pastedLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(withoutMarks)
    .filter((line) => line !== '');
