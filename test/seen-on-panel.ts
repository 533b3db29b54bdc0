import { z } from 'zod';

const panel = z.object({
  assessment: z.object({ readiness: z.object({ fingerprint: z.string() }) }),
  talk: z.object({ startedAt: z.string() }).nullable(),
});
const opened = z.union([panel, z.object({ value: panel }).transform(({ value }) => value)]);

/** What an opened panel, or the answer with it, shows of what a vote and the end of a talk write. */
export function seenOn(answer: unknown): { readonly content: string; readonly talk: string } {
  const { assessment, talk } = opened.parse(answer);
  return { content: assessment.readiness.fingerprint, talk: talk?.startedAt ?? 'no talk' };
}
