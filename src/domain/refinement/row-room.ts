import { givenReasons } from '../ballot/low-votes';
import { publicPart, type Refinement } from './refinement';

/**
 * Most bytes of each share of a row, as storage takes it; together with votes and request ids less than 60 KB. What is hidden
 * has a share of its own, also while it is empty: whether another text still fits tells nothing of it.
 */
export const HIDDEN_BYTES = 10_000;
/** Room for twenty of the longest reasons, so that one is never refused for what others have written. */
export const REASONS_BYTES = 6_000;
export const WAITING_BYTES = 8_000;
export const PUBLIC_BYTES = 30_000;

/** What takes no more than this holds no text: a question is closed also where there is no room for another one. */
const NO_TEXT = 100;

/** The share that `after` makes too long; null where all of it fits. */
export type Full = 'hidden' | 'reasons' | 'waiting' | 'public';

/** Bytes that a value takes in storage. */
export type BytesOf = (value: unknown) => number;

/** The reasons of hidden votes. */
const reasonsIn = ({ round }: Refinement) => (round === null ? [] : givenReasons(round));

const hiddenTexts = (row: Refinement): number => row.hidden.length + row.waiting.length + reasonsIn(row).length;

/**
 * A batch moment may bring the public share over its limit. From then on no private text is taken either, so that the row has
 * room for what the next one shows.
 */
export function fullIn(before: Refinement, after: Refinement, bytesOf: BytesOf): Full | null {
  const isOver = (limit: number, one: unknown, other: unknown): boolean => {
    // Most changes leave most shares as they are, and measuring one compresses it.
    if (one === other) return false;
    const bytes = bytesOf(other);
    return bytes > limit && bytes > bytesOf(one) + NO_TEXT;
  };
  if (isOver(HIDDEN_BYTES, before.hidden, after.hidden)) return 'hidden';
  if (isOver(REASONS_BYTES, reasonsIn(before), reasonsIn(after))) return 'reasons';
  if (isOver(WAITING_BYTES, before.waiting, after.waiting)) return 'waiting';
  const more = hiddenTexts(after) - hiddenTexts(before);
  if (more > 0 && bytesOf(publicPart(before)) > PUBLIC_BYTES) return 'public';
  return more >= 0 && isOver(PUBLIC_BYTES, publicPart(before), publicPart(after)) ? 'public' : null;
}
