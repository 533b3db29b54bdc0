import type { Instant } from '../shared/instant';

/** Marks a flag as ours: property `commonGroundFlag`, written in the same edit as the flag. */
export type FlagMarker = {
  readonly flaggedAt: Instant;
  readonly changelogId: string | null;
  readonly commentId: string | null;
};
