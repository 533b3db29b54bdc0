import { publicPart, type Refinement } from './refinement';
import { utf8Length } from '../shared/utf8-length';

/**
 * Most bytes of each share of a row, as JSON; together with votes and request ids less than storage takes. What is hidden has
 * a share of its own, also while it is empty: whether another text still fits tells nothing of it.
 */
export const HIDDEN_BYTES = 34_000;
export const WAITING_BYTES = 28_000;
export const PUBLIC_BYTES = 120_000;

/** Which share of the row has no room for what `after` has more than `before`; null where all of it fits. */
export type Full = 'hidden' | 'waiting' | 'public';

export function fullIn(before: Refinement, after: Refinement): Full | null {
  if (isOver(HIDDEN_BYTES, before.hidden, after.hidden)) return 'hidden';
  if (isOver(WAITING_BYTES, before.waiting, after.waiting)) return 'waiting';
  const isShown = after.hidden.length + after.waiting.length < before.hidden.length + before.waiting.length;
  return !isShown && isOver(PUBLIC_BYTES, publicPart(before), publicPart(after)) ? 'public' : null;
}

/** What becomes shorter, or stays as long, is never too long. */
function isOver(limit: number, before: unknown, after: unknown): boolean {
  const bytes = bytesOf(after);
  return bytes > limit && bytes > bytesOf(before);
}

function bytesOf(value: unknown): number {
  return utf8Length(JSON.stringify(value));
}
