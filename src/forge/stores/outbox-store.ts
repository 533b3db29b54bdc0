import * as z from 'zod/mini';
import type { Instant } from '../../domain/issue';
import type { Outbox } from '../../domain/outbox';
import { briefSchema, questionSchema, talksSchema } from '../../jira/property-schemas';
import type { Ports } from '../../usecases/ports';
import { inDays, isOver } from './expiry';
import { readRow, replaceRow, type Row } from './rows';
import { takePlace } from './take-place';

/** Where nobody has looked at the issue for so long, what was never shown is forgotten. */
const DAYS = 90;
/** A look keeps what waits, once the row is so old. */
const KEPT_FROM_DAYS = 30;

const at = z.string();
const sent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('question'), value: questionSchema, at }),
  z.object({ what: z.literal('brief'), value: briefSchema, at }),
  z.object({ what: z.literal('talks'), value: talksSchema, at }),
]);
const outbox = z.object({
  issueId: z.string(),
  hidden: z.array(questionSchema),
  /** Rows from before some came late say nothing of it. */
  doubts: z.array(
    z.object({
      question: questionSchema,
      ripeAt: z.string(),
      late: z._default(z.boolean(), false),
      released: z.boolean(),
    }),
  ),
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
      const outbox = { ...stored.data.content, version: stored.data.version };
      const isOld = stored.data.expires <= inDays(now(), DAYS - KEPT_FROM_DAYS);
      return isOld && outbox.hidden.length + outbox.doubts.length > 0 ? keepOn(outbox, now()) : outbox;
    },
    replaceOutbox: (next) => {
      const write = next.version > 1 ? replaceRow : takePlace;
      return write(place(next.issueId), rowOf(next, now()), { days: DAYS, now: now() });
    },
  };
}

/** Where somebody else is changing it just now, that keeps it too. */
async function keepOn(outbox: Outbox, now: Instant): Promise<Outbox> {
  const next = { ...outbox, version: outbox.version + 1 };
  return (await replaceRow(place(next.issueId), rowOf(next, now), { days: DAYS })) ? next : outbox;
}

function rowOf(next: Outbox, now: Instant): Row {
  return { issue: next.issueId, version: next.version, content: next, expires: inDays(now, DAYS) };
}
