/** One thing per line; blank lines mean nothing. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Most lines of a list, and most characters of one of them. */
export type ListRoom = { readonly most: number; readonly each: number };
/** The first line that is too long, by its number as it stands, and by how much; else how many lines are too many. */
export type ListTrouble = { readonly line: number; readonly over: number } | { readonly lines: number };

/** What is too much in a list as it is typed. */
export function troubleIn(text: string, { most, each }: ListRoom): ListTrouble | null {
  const over = text.split('\n').map((line) => line.trim().length - each);
  const at = over.findIndex((characters) => characters > 0);
  if (at !== -1) return { line: at + 1, over: over[at] ?? 0 };
  const lines = linesOf(text).length - most;
  return lines > 0 ? { lines } : null;
}
