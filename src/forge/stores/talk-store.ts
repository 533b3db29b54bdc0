import { z } from 'zod';
import type { Instant } from '../../domain/issue';
import type { OpenTalk, RunningTalk } from '../../domain/talk';
import type { Ports } from '../../usecases/ports';
import { inDays, isOver } from './expiry';
import { readRow, replaceRow, type Row } from './rows';
import { takePlace } from './take-place';

/** What somebody said before a talk that never came is forgotten after this. */
const DAYS = 90;

const said = z.object({
  accountId: z.string(),
  what: z.enum(['wrote', 'unsigned', 'nothing']),
  on: z.string().nullable().default(''),
});
const begun = {
  ...{ issueId: z.string(), said: z.array(said), version: z.int() },
  covered: z.boolean().default(false),
};
const gathering = z.object({
  ...begun,
  ...{ since: z.string(), startedAt: z.null(), leads: z.null(), joined: z.tuple([]) },
  shownAt: z.null().default(null),
});
/**
 * Rows from before voices were gathered have no `since`, those from before silence no `shownAt`, and older ones than this
 * tell neither who only spoke ahead nor what the talk was split into.
 */
const running = z
  .object({
    ...begun,
    ...{ since: z.string().optional(), startedAt: z.string(), leads: z.string(), joined: z.array(z.string()) },
    shownAt: z.string().nullable().default(null),
    ...{ ahead: z.array(z.string()).default([]), parts: z.array(z.string()).default([]) },
  })
  .transform((row): RunningTalk => ({ ...row, since: row.since ?? row.startedAt }));
const talk = z.union([gathering, running]) satisfies z.ZodType<OpenTalk>;
/** Without content: a talk that is over. */
const talkRow = z.object({ version: z.int(), expires: z.string(), content: z.optional(talk) });

const at = (issueId: string) => ({ entity: 'talk', key: issueId });

type TalkPorts = Pick<Ports, 'readTalk' | 'createTalk' | 'replaceTalk' | 'removeTalk'>;

/** The talk that is going on, or what was said before one: one row per issue. */
export function talkStore(now: () => Instant): TalkPorts {
  return {
    readTalk: async (issueId) => {
      const stored = talkRow.safeParse(await readRow(at(issueId)));
      if (!stored.success || stored.data.content === undefined || isOver(stored.data.expires, now())) return null;
      return { ...stored.data.content, version: stored.data.version };
    },
    createTalk: (running) => takePlace(at(running.issueId), rowOf(running, now()), { days: DAYS, now: now() }),
    replaceTalk: (running) => replaceRow(at(running.issueId), rowOf(running, now()), { days: DAYS }),
    removeTalk: (running) => replaceRow(at(running.issueId), overOf(running, now()), { days: 1 }),
  };
}

function rowOf(running: OpenTalk, now: Instant): Row {
  return { issue: running.issueId, version: running.version, content: running, expires: inDays(now, DAYS) };
}

/**
 * What is left of a talk that is over: its number, so that nobody who read it before writes over the next one, which would have
 * the same.
 */
function overOf({ issueId, version }: OpenTalk, now: Instant): Row {
  return { issue: issueId, version: version + 1, expires: now };
}
