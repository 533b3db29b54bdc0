import type { Instant } from '../../domain/shared/instant';

/** By time; what happened at the same time stays in its order. */
export function oldestFirst<T extends { readonly at: Instant }>(all: readonly T[]): readonly T[] {
  return [...all].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
