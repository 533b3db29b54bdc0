import * as z from 'zod/mini';
import { id, instant, record, text } from '../shared/schema';

/**
 * Marks a flag as ours: property `commonGroundFlag`, written in the same edit as the flag. `by`: a rule in Jira's
 * Automation asked for it, or the app set it by itself, and takes it away once the project turns that off.
 */
export const flagSchema = record({
  flaggedAt: instant(),
  changelogId: z.nullable(id()),
  commentId: z.nullable(id()),
  by: z.enum(['rule', 'itself']),
});
export type FlagMarker = z.infer<typeof flagSchema>;

/**
 * What is kept of our comment, also once our flag is gone.
 * `reason`: why the issue is flagged, as it says; null: it says something else.
 * `run`: since when a run writes flag and comment; null: none does.
 */
export const commentRecordSchema = record({
  commentId: z.nullable(id()),
  reason: z._default(z.nullable(text()), null),
  run: z.nullable(instant()),
});
export type CommentRecord = z.infer<typeof commentRecordSchema>;
