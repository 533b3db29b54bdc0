import { z } from 'zod';

const anything = z.record(z.string(), z.unknown());

/** The body of requests that create, edit or transition (`IssueUpdateDetails`). */
export const issueDetails = z.object({
  fields: anything.optional(),
  /** Operations by field id, such as `[{"add": "label"}]`. */
  update: z.record(z.string(), z.array(anything)).optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
  transition: z
    .object({ id: z.union([z.string(), z.number()]).optional() })
    .loose()
    .optional(),
});
export type IssueDetails = z.infer<typeof issueDetails>;
