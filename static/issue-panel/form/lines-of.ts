/** One entry per line; blank lines are left out. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Most lines of a list, and most characters of a line. */
export type ListRoom = { readonly most: number; readonly each: number };
/**
 * The first line that is too long, by its number in the text, and by how many characters; else how many lines are too
 * many.
 */
export type ListTrouble = { readonly line: number; readonly over: number } | { readonly lines: number };

/** The first thing that is too much in a typed list; null when it fits. */
export function troubleIn(text: string, { most, each }: ListRoom): ListTrouble | null {
  const over = text.split('\n').map((line) => line.trim().length - each);
  const at = over.findIndex((characters) => characters > 0);
  if (at !== -1) return { line: at + 1, over: over[at] ?? 0 };
  const lines = linesOf(text).length - most;
  return lines > 0 ? { lines } : null;
}
