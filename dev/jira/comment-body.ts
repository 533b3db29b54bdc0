import { z } from 'zod';

/** The body of a request that writes or edits a comment. */
export const commentBody = z.object({
  body: z.unknown().optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
  visibility: z.object({ type: z.string().optional(), value: z.string().optional() }).nullish(),
});
