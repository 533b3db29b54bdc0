import * as z from 'zod/mini';
import { id, instant, record } from '../shared/schema';

/** Marks a flag as ours: property `commonGroundFlag`, written in the same edit as the flag. */
export const flagSchema = record({ flaggedAt: instant(), changelogId: z.nullable(id()), commentId: z.nullable(id()) });
export type FlagMarker = z.infer<typeof flagSchema>;
