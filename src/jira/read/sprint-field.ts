import * as z from 'zod/mini';

const states = z.enum(['active', 'future', 'closed']);
const sprints = z.array(
  z.object({ id: z.number(), name: z.string(), state: states, startDate: z.optional(z.nullable(z.string())) }),
);

/** The value of the sprint field; empty for anything else. */
export function parseSprints(value: unknown): z.infer<typeof sprints> {
  const parsed = sprints.safeParse(value);
  return parsed.success ? parsed.data : [];
}
