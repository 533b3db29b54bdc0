import type { Instant } from '../shared/instant';

/** Says that a flag is ours: property `commonGroundFlag`, written in the same edit as the flag. */
export type FlagMarker = {
  readonly flaggedAt: Instant;
  readonly changelogId: string | null;
  readonly commentId: string | null;
};
