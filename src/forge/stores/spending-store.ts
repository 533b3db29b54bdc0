import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import { untilStored } from '../../usecases/core/until-stored';
import { pause } from './patiently';
import { createRow, readRow, replaceRow } from './rows';

/** Points that background work may spend in an hour; people's clicks come on top. */
export const POINTS_PER_HOUR = 3000;

/**
 * `record`: snapshots, boards, erasure, which come first. `flag`: our flags. `look`: the first look at a project, and
 * judging it anew by another policy. `sweep`: the daily one. `edit`: what follows each edit in Jira, from points of its own:
 * what an import or a script leaves over is found by the next sweep.
 */
export type Work = 'record' | 'flag' | 'look' | 'sweep' | 'edit';

/** Points of an hour that only `record` may take, so that the start of a sprint is recorded at its start. */
const KEPT_FOR_RECORDS = 300;
/** Most points of an hour for our flags, for all walks, and for sweeps: a first look finds some left in any hour. */
const FLAGS = 1000;
const WALKS = 2000;
const SWEEPS = 1000;
/** Points of an hour for edits, which come on top: Jira gives the app 65,000 for all sites together. */
const EDITS = 3000;

type Spent = Readonly<Record<Work, number>>;
const nothing: Spent = { record: 0, flag: 0, look: 0, sweep: 0, edit: 0 };
const total = ({ record, flag, look, sweep }: Spent): number => record + flag + look + sweep;

/** How many points are left for a kind of work. */
const left: Readonly<Record<Work, (spent: Spent) => number>> = {
  record: (spent) => POINTS_PER_HOUR - total(spent),
  flag: (spent) => Math.min(FLAGS - spent.flag, forOthers(spent)),
  look: (spent) => Math.min(WALKS - spent.look - spent.sweep, forOthers(spent)),
  sweep: (spent) => Math.min(SWEEPS - spent.sweep, left.look(spent)),
  edit: ({ edit }) => EDITS - edit,
};
const forOthers = (spent: Spent): number => POINTS_PER_HOUR - KEPT_FOR_RECORDS - total(spent);

const count = z.int().nonnegative();
const spendingRow = z.object({
  hour: z.string(),
  points: z.int(),
  version: z.int(),
  content: z.object({
    spent: z.object({ record: count, flag: count, look: count, sweep: count, edit: count.default(0) }),
    ticked: z.string().nullable(),
  }),
});
const place = { entity: 'spending', key: 'hour' };
const HOUR_MS = 3_600_000;
const hourOf = (now: Instant) => now.slice(0, 13);

/** The hour's account. `ticked`: when the hourly schedule ran last. */
type Account = { readonly version: number; readonly spent: Spent; readonly ticked: Instant | null };
/** The account of the hour in which something was spent last. */
type LastAccount = Account & { readonly hour: string };

async function readLastAccount(now: Instant): Promise<LastAccount> {
  const stored = spendingRow.safeParse(await readRow(place));
  if (!stored.success) return { hour: hourOf(now), version: 0, spent: nothing, ticked: null };
  const { hour, version, content } = stored.data;
  return { hour, version, spent: content.spent, ticked: content.ticked };
}

async function readAccount(now: Instant): Promise<Account> {
  const { hour, version, spent, ticked } = await readLastAccount(now);
  return { version, spent: hour === hourOf(now) ? spent : nothing, ticked };
}

/** Points that a piece of work took before it began. */
type Taken = { readonly points: number; readonly work: Work; readonly at: Instant };

/** Takes `points` out of this hour's budget; null where too few are left for such work. */
export async function take(points: number, work: Work, now: Instant): Promise<Taken | null> {
  const isTaken = await change(now, (account) =>
    left[work](account.spent) < points ? null : spending(account, work, points),
  );
  return isTaken ? { points, work, at: now } : null;
}

/**
 * Records what the work used in the end: what it did not use is given back, in the same hour; what it used beyond that
 * makes later work wait.
 */
export async function settle({ points, work, at }: Taken, used: number, now: Instant): Promise<void> {
  const more = used - points;
  if (more === 0 || (more < 0 && hourOf(at) !== hourOf(now))) return;
  await change(now, (account) => spending(account, work, more));
}

/** Points that were spent in this hour, and when the hourly schedule ran last. */
export async function readSpending(now: Instant): Promise<{ readonly spent: number; readonly ticked: Instant | null }> {
  const { spent, ticked } = await readAccount(now);
  return { spent: total(spent), ticked };
}

/** How many points are left in this hour for a kind of work. */
export async function pointsLeft(work: Work, now: Instant): Promise<number> {
  return Math.max(0, left[work]((await readAccount(now)).spent));
}

/** Records that the hourly schedule runs. */
export async function markTick(now: Instant): Promise<void> {
  await change(now, (account) => ({ ...account, ticked: now }));
}

/**
 * By when work that found fewer than `points` left goes on: with the first run of the hourly schedule in another hour,
 * whose minute is not known before it ever ran. null where enough were left, and after that time.
 */
export async function goesOnBy(points: number, work: Work, now: Instant): Promise<Instant | null> {
  const { hour, spent, ticked } = await readLastAccount(now);
  if (left[work](spent) >= points) return null;
  const nextHour = Date.parse(`${hour}:00:00.000Z`) + HOUR_MS;
  const pastTheHour = ticked === null ? HOUR_MS : Date.parse(ticked) % HOUR_MS;
  const by = new Date(nextHour + pastTheHour).toISOString();
  return by > now ? by : null;
}

function spending(account: Account, work: Work, more: number): Account {
  return { ...account, spent: { ...account.spent, [work]: Math.max(0, account.spent[work] + more) } };
}

/** False where `next` answers null, or after too many lost races: then the work ends as if no points were left. */
async function change(now: Instant, next: (account: Account) => Account | null): Promise<boolean> {
  const isStored = await untilStored(pause, async () => {
    const before = await readAccount(now);
    const after = next(before);
    if (after === null) return false;
    const { spent, ticked } = after;
    const row = { hour: hourOf(now), points: total(spent), version: before.version + 1, content: { spent, ticked } };
    return (await (before.version === 0 ? createRow : replaceRow)(place, row, { days: null })) || null;
  });
  return isStored ?? false;
}
