import { z } from 'zod';

const panel = z.object({ talk: z.object({ startedAt: z.string() }).nullable() });
const opened = z.union([panel, z.object({ value: panel }).transform(({ value }) => value)]);

/** What an opened panel, or the answer with it, shows of what the end of a talk writes. */
export function seenOn(answer: unknown): { readonly talk: string } {
  const { talk } = opened.parse(answer);
  return { talk: talk?.startedAt ?? 'no talk' };
}
