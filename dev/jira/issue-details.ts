import { z } from 'zod';

const anything = z.record(z.string(), z.unknown());

/** The body that creating, editing and transitioning share (`IssueUpdateDetails`). */
export const issueDetails = z.object({
  fields: anything.optional(),
  /** By field id: what to do to it, such as `[{"add": "label"}]`. */
  update: z.record(z.string(), z.array(anything)).optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
  transition: z
    .object({ id: z.union([z.string(), z.number()]).optional() })
    .loose()
    .optional(),
});
export type IssueDetails = z.infer<typeof issueDetails>;
