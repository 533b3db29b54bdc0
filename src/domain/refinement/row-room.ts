import { publicPart, type Refinement } from './refinement';
import { utf8Length } from '../shared/utf8-length';

/**
 * Most bytes of each share of a row, as JSON; together with votes and request ids below the limit of storage. Hidden
 * texts have shares of their own, also while empty, so that the room left tells nothing of them.
 */
export const HIDDEN_BYTES = 34_000;
export const WAITING_BYTES = 28_000;
export const PUBLIC_BYTES = 120_000;

/** The share that `after` makes too long; null where all of it fits. */
export type Full = 'hidden' | 'waiting' | 'public';

export function fullIn(before: Refinement, after: Refinement): Full | null {
  if (isOver(HIDDEN_BYTES, before.hidden, after.hidden)) return 'hidden';
  if (isOver(WAITING_BYTES, before.waiting, after.waiting)) return 'waiting';
  const isShown = after.hidden.length + after.waiting.length < before.hidden.length + before.waiting.length;
  return !isShown && isOver(PUBLIC_BYTES, publicPart(before), publicPart(after)) ? 'public' : null;
}

/** A change that does not lengthen a share is never over its limit. */
function isOver(limit: number, before: unknown, after: unknown): boolean {
  const bytes = bytesOf(after);
  return bytes > limit && bytes > bytesOf(before);
}

function bytesOf(value: unknown): number {
  return utf8Length(JSON.stringify(value));
}
