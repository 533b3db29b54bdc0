import * as z from 'zod/mini';
import type { Instant } from '../../domain/issue';
import type { Outbox } from '../../domain/outbox';
import { briefSchema, questionSchema, talksSchema } from '../../jira/property-schemas';
import type { Ports } from '../../usecases/ports';
import { inDays, isOver } from './expiry';
import { createRow, readRow, replaceRow, type Row } from './rows';

/** What was written in silence and never shown is forgotten after this. */
const DAYS = 90;

const at = z.string();
const sent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('question'), value: questionSchema, at }),
  z.object({ what: z.literal('brief'), value: briefSchema, at }),
  z.object({ what: z.literal('talks'), value: talksSchema, at }),
]);
const outbox = z.object({
  issueId: z.string(),
  hidden: z.array(questionSchema),
  doubts: z.array(z.object({ question: questionSchema, ripeAt: z.string(), released: z.boolean() })),
  sent: z.array(sent),
  version: z.int(),
}) satisfies z.ZodMiniType<Outbox>;
const outboxRow = z.object({ version: z.int(), expires: z.string(), content: outbox });

const place = (issueId: string) => ({ entity: 'outbox', key: issueId });

/** One row per issue, read by key and replaced on its version. */
export function outboxStore(now: () => Instant): Pick<Ports, 'readOutbox' | 'replaceOutbox'> {
  return {
    readOutbox: async (issueId) => {
      const stored = outboxRow.safeParse(await readRow(place(issueId)));
      if (!stored.success || isOver(stored.data.expires, now())) return null;
      return { ...stored.data.content, version: stored.data.version };
    },
    replaceOutbox: async (next) => {
      const [where, row] = [place(next.issueId), rowOf(next, now())];
      if (next.version > 1) return replaceRow(where, row, { days: DAYS });
      return (await createRow(where, row, { days: DAYS })) || replaceExpired(next, now());
    },
  };
}

/** A row that is over but not yet removed must not keep a new one from its place. */
async function replaceExpired(next: Outbox, now: Instant): Promise<boolean> {
  const stored = outboxRow.safeParse(await readRow(place(next.issueId)));
  if (!stored.success || !isOver(stored.data.expires, now)) return false;
  return replaceRow(place(next.issueId), { ...rowOf(next, now), version: stored.data.version + 1 }, { days: DAYS });
}

function rowOf(next: Outbox, now: Instant): Row {
  return { issue: next.issueId, version: next.version, content: next, expires: inDays(now, DAYS) };
}
