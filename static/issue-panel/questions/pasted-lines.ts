/** List marks: a bullet, a number, a checkbox. Only with a blank behind it, else it is part of the text. */
const MARK = /^(?:[-*+•‣◦▪·–—]|\d{1,3}[.)]|\[[ xX]?\])(?:\s+|$)/u;

function withoutListMark(line: string): string {
  const rest = line.trim();
  return MARK.test(rest) ? withoutListMark(rest.replace(MARK, '')) : rest;
}

/** The lines of a pasted list without their marks; blank lines are left out. */
export const pastedLines = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(withoutListMark)
    .filter((line) => line !== '');
