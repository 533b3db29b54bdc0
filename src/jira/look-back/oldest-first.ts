import type { Instant } from '../../domain/shared/instant';

/** Sorts by time and keeps the order of equal times. */
export function oldestFirst<T extends { readonly at: Instant }>(all: readonly T[]): readonly T[] {
  return [...all].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
