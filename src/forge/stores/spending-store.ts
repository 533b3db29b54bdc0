import * as z from 'zod/mini';
import type { Instant } from '../../domain/shared/instant';
import { count, list, orNull, record } from '../../domain/shared/schema';
import { changeRow, readRow } from './rows';
import { keepUnknown } from './unknown-names';

/** Points that background work may spend in an hour; people's clicks come on top. */
export const POINTS_PER_HOUR = 3000;

/** Points of an hour that only `record` may take, so that the start of a sprint is recorded at its start. */
const KEPT_FOR_RECORDS = 300;
/** Points of an hour that only `sprint` and `record` may take, so that rules that are saved again reach the next sprints at once. */
const KEPT_FOR_SPRINTS = 300;
/** Most points of an hour for our flags, for all walks besides those kept, and for sweeps: a first look finds some in any hour. */
const FLAGS = 1000;
const WALKS = 2000;
const SWEEPS = 500;
/** Points of an hour for edits and for mails, which come on top: Jira gives the app 65,000 for all sites together. */
const EDITS = 500;
const MAILS = 600;

/**
 * What a kind of work has spent. `record`: snapshots, boards, erasure, which come first. `flag`: our flags. `look`: the first look
 * at a project, and judging it anew by another policy; `sprint`: the part of a look that reads running and planned sprints. `sweep`:
 * the daily one. `edit`: what follows each edit in Jira, and `mail`: what goes at the end of an hour, each from points of its own.
 */
const spentSchema = record({
  record: count(),
  flag: count(),
  look: count(),
  sprint: z._default(count(), 0),
  sweep: count(),
  edit: z._default(count(), 0),
  mail: z._default(count(), 0),
});
type Spent = z.infer<typeof spentSchema>;
export type Work = keyof Spent;
const nothing: Spent = { record: 0, flag: 0, look: 0, sprint: 0, sweep: 0, edit: 0, mail: 0 };
const walks = ({ look, sprint, sweep }: Spent): number => look + sprint + sweep;
const total = (spent: Spent): number => spent.record + spent.flag + walks(spent);

/** How many points are left for a kind of work. */
const roomFor: Readonly<Record<Work, (spent: Spent) => number>> = {
  record: (spent) => POINTS_PER_HOUR - total(spent),
  flag: (spent) => Math.min(FLAGS - spent.flag, forOthers(spent)),
  look: (spent) => Math.min(WALKS - walks(spent), forOthers(spent)),
  sprint: (spent) => KEPT_FOR_SPRINTS + roomFor.look(spent),
  sweep: (spent) => Math.min(SWEEPS - spent.sweep, roomFor.look(spent)),
  edit: ({ edit }) => EDITS - edit,
  mail: ({ mail }) => MAILS - mail,
};
const forOthers = (spent: Spent): number => POINTS_PER_HOUR - KEPT_FOR_RECORDS - KEPT_FOR_SPRINTS - total(spent);

/**
 * The hour's account. `shares`: what a kind of work spent in a project. `projects`: how many used the app when the hourly
 * schedule ran last, `ticked`; null before that. `behind`: projects with edits that wait, which come before new ones.
 * `isStopped`: Jira has refused the app, since its points of this hour are used up.
 */
const accountSchema = record({
  spent: spentSchema,
  shares: z._default(z.readonly(z.record(z.string(), count())), {}),
  projects: orNull(count()),
  behind: z._default(list(z.string()), []),
  isStopped: z._default(z.boolean(), false),
  ticked: z.nullable(z.string()),
});
type Account = z.infer<typeof accountSchema>;
const spendingRow = z.object({
  hour: z.string(),
  points: z.int(),
  version: z.int(),
  content: keepUnknown(accountSchema),
});
const place = { entity: 'spending', key: 'hour' };
const HOUR_MS = 3_600_000;
const hourOf = (now: Instant) => now.slice(0, 13);

/** The account of the hour in which something was spent last. */
type LastAccount = Account & { readonly hour: string };

const nothingYet = { spent: nothing, shares: {}, projects: null, behind: [], isStopped: false, ticked: null };

async function readLastAccount(now: Instant): Promise<LastAccount> {
  return lastAccountOf(spendingRow.safeParse(await readRow(place)).data ?? null, now);
}

function lastAccountOf(row: z.infer<typeof spendingRow> | null, now: Instant): LastAccount {
  return row === null ? { hour: hourOf(now), ...nothingYet } : { hour: row.hour, ...row.content };
}

async function readAccount(now: Instant): Promise<Account> {
  return accountOf(await readLastAccount(now), now);
}

/** The account of the hour. Work that began before it ended may still write in the next one, and spends there. */
function accountOf({ hour, ...account }: LastAccount, now: Instant): Account {
  return hour >= hourOf(now) ? account : { ...account, spent: nothing, shares: {}, isStopped: false };
}

/** What points are for: a kind of work, in one project where it has a share of its own. */
type Purpose = { readonly work: Work; readonly projectId?: string | null };

/** Points that a piece of work took before it began. */
type Taken = Purpose & { readonly points: number; readonly at: Instant };

const nameOf = ({ work, projectId }: Purpose): string => `${work} ${projectId ?? ''}`;

/**
 * How many points are left for this. A project takes no more than it leaves for the others: so those with work get equal
 * parts, and one that comes late finds some. The only project of a site takes all.
 */
function leftFor({ spent, shares, projects, isStopped }: Account, purpose: Purpose): number {
  if (isStopped) return 0;
  const all = roomFor[purpose.work](spent);
  if (purpose.projectId === undefined || projects === 1) return all;
  return Math.min(all, Math.floor((all - (shares[nameOf(purpose)] ?? 0)) / 2));
}

/** As `leftFor`; nothing where edits of the project wait, which come first. */
function leftForNew(account: Account, purpose: Purpose): number {
  const isBehind = purpose.work === 'edit' && account.behind.some((one) => one === purpose.projectId);
  return isBehind ? 0 : leftFor(account, purpose);
}

/** Takes `points` out of this hour's budget; null where too few are left for such work, or for this project's share. */
export async function take(points: number, work: Work, now: Instant, projectId?: string | null): Promise<Taken | null> {
  const purpose = projectId === undefined ? { work } : { work, projectId };
  const isTaken = await change(now, (account) =>
    leftForNew(account, purpose) < points ? null : spending(account, purpose, points),
  );
  return isTaken ? { ...purpose, points, at: now } : null;
}

/**
 * Records what the work used in the end: what it did not use is given back, in the same hour; what it used beyond that
 * makes later work wait.
 */
export async function settle({ points, at, ...purpose }: Taken, used: number, now: Instant): Promise<void> {
  const more = used - points;
  if (more === 0 || (more < 0 && hourOf(at) !== hourOf(now))) return;
  await change(now, (account) => spending(account, purpose, more));
}

/** Ends the background's work for this hour: Jira has refused the app, since its points are used up. */
export async function stopForTheHour(now: Instant): Promise<void> {
  await change(now, (account) => (account.isStopped ? null : { ...account, isStopped: true }));
}

export type Spending = Pick<Account, 'behind' | 'isStopped' | 'ticked'> & {
  /** Points of this hour, for all kinds of work, and of how many. */
  readonly spent: number;
  readonly of: number;
  /** Those for mails alone. */
  readonly mails: { readonly spent: number; readonly of: number };
  /** Whether not even records have any left. */
  readonly isSpent: boolean;
};

/** How this hour's points stand, which projects have edits that wait, and when the hourly schedule ran last. */
export async function readSpending(now: Instant): Promise<Spending> {
  const { spent, behind, isStopped, ticked } = await readAccount(now);
  return {
    spent: total(spent) + spent.edit + spent.mail,
    of: POINTS_PER_HOUR + EDITS + MAILS,
    mails: { spent: spent.mail, of: MAILS },
    isSpent: roomFor.record(spent) <= 0,
    behind,
    isStopped,
    ticked,
  };
}

/** How many points are left in this hour for a kind of work, in this project. */
export async function pointsLeft(work: Work, now: Instant, projectId: string | null): Promise<number> {
  return Math.max(0, leftForNew(await readAccount(now), { work, projectId }));
}

/** Takes at most so many points for edits that wait, as far as the project's share reaches; null where none are left. */
export async function takeLate(
  { projectId, most }: { readonly projectId: string; readonly most: number },
  now: Instant,
): Promise<Taken | null> {
  const purpose = { work: 'edit', projectId } as const;
  let points = 0;
  const isTaken = await change(now, (account) => {
    points = Math.min(most, leftFor(account, purpose));
    return points <= 0 ? null : spending(account, purpose, points);
  });
  return isTaken ? { ...purpose, points, at: now } : null;
}

/** Projects with edits that wait. */
export async function behindProjects(now: Instant): Promise<readonly string[]> {
  return (await readAccount(now)).behind;
}

/** Whether edits of the project wait: then new ones wait, too. */
export async function markBehind(projectId: string, isBehind: boolean, now: Instant): Promise<void> {
  await change(now, (account) => {
    const others = account.behind.filter((one) => one !== projectId);
    const behind = isBehind ? [...others, projectId] : others;
    return behind.length === account.behind.length ? null : { ...account, behind };
  });
}

/** Records that the hourly schedule runs. `projects`: how many use the app. */
export async function markTick(now: Instant, projects: number): Promise<void> {
  await change(now, (account) => ({ ...account, projects, ticked: now }));
}

/**
 * By when work that found fewer than `points` left goes on: with the first run of the hourly schedule in another hour,
 * whose minute is not known before it ever ran. null where enough were left, and after that time.
 */
export async function goesOnBy(points: number, work: Work, now: Instant): Promise<Instant | null> {
  const { hour, spent, isStopped, ticked } = await readLastAccount(now);
  if (!isStopped && roomFor[work](spent) >= points) return null;
  const nextHour = Date.parse(`${hour}:00:00.000Z`) + HOUR_MS;
  const pastTheHour = ticked === null ? HOUR_MS : Date.parse(ticked) % HOUR_MS;
  const by = new Date(nextHour + pastTheHour).toISOString();
  return by > now ? by : null;
}

function spending(account: Account, purpose: Purpose, more: number): Account {
  const { work, projectId } = purpose;
  const { spent, shares } = account;
  const after = { ...account, spent: { ...spent, [work]: Math.max(0, spent[work] + more) } };
  if (projectId === undefined) return after;
  const name = nameOf(purpose);
  return { ...after, shares: { ...shares, [name]: Math.max(0, (shares[name] ?? 0) + more) } };
}

/** False where `next` answers null, or after too many lost races: then the work ends as if no points were left. */
async function change(now: Instant, next: (account: Account) => Account | null): Promise<boolean> {
  const isStored = await changeRow(place, spendingRow, (row) => {
    const last = lastAccountOf(row, now);
    const content = next(accountOf(last, now));
    if (content === null) return { row: null, answer: false };
    const hour = last.hour > hourOf(now) ? last.hour : hourOf(now);
    return { row: { hour, points: total(content.spent), content }, answer: true };
  });
  return isStored ?? false;
}
