import type { DiffPart } from '../../../src/domain/content/word-diff';

/** Characters of unchanged text that are kept on each side of a change. */
const CONTEXT = 90;

/** The first `CONTEXT` characters, up to a blank. */
const head = (text: string): string => text.slice(0, CONTEXT).replace(/\s+\S*$/u, '');
const tail = (text: string): string => text.slice(-CONTEXT).replace(/^\S*\s+/u, '');

/**
 * Cuts long unchanged stretches to the context of a change, with `…` for what is left out. Changed text is never cut.
 */
export function shorten(parts: readonly DiffPart[]): readonly DiffPart[] {
  const last = parts.length - 1;
  return parts.map((part, index) => {
    if (part.kind !== 'same' || part.text.length <= 2 * CONTEXT) return part;
    const before = index === 0 ? '' : head(part.text);
    const after = index === last ? '' : tail(part.text);
    return { kind: 'same', text: [before, ' … ', after].join('') };
  });
}
