import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AccountId } from '../../domain/shared/person';
import type { Instant } from '../../domain/shared/instant';
import { untilStored } from '../../usecases/core/until-stored';
import { now } from './clock';
import { pause } from './patiently';
import { createRow, dropRow, putRow, readRow, replaceRow } from './rows';

/** Most mails to a person in an hour of the clock (UTC), from all senders together. */
export const MAILS_PER_HOUR = 20;
/** Days until storage removes a person's count. */
const DAYS = 1;

const mailRow = z.object({ hour: z.string(), version: z.int(), content: z.object({ mails: z.int() }) });

/** No account id is stored, so that erasure has nothing to do here. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const placeOf = (account: AccountId) => ({ entity: 'spending', key: `mails-${hashOf(account)}` });

/** Counts one more mail to this person; how many beyond the hour's limit there are now, 0 where it may be sent. */
export async function mailsTooMany(account: AccountId, now: Instant): Promise<number> {
  const hour = now.slice(0, 13);
  const place = placeOf(account);
  const more = await untilStored(pause, async () => {
    const before = mailRow.safeParse(await readRow(place)).data ?? { hour, version: 0, content: { mails: 0 } };
    const mails = (before.hour === hour ? before.content.mails : 0) + 1;
    const row = { hour, points: 0, version: before.version + 1, content: { mails } };
    const isStored = await (before.version === 0 ? createRow : replaceRow)(place, row, { days: DAYS });
    return isStored ? Math.max(0, mails - MAILS_PER_HOUR) : null;
  });
  return more ?? 1;
}

/** Whether the person may be reminded of the issue's open questions: true once a day. */
export function mayRemind(account: AccountId, issueId: string): Promise<boolean> {
  return isFirst(`reminded-${hashOf(`${account} ${issueId}`)}`, 1);
}

const DAY_MS = 86_400_000;
/** Days: less than a week, since the weekly schedule keeps no exact time. */
const WEEKLY = 5;

/** Whether the person may get this week's mail: true once, and never for one who wants none. */
export async function mayMailWeekly(account: AccountId): Promise<boolean> {
  return (await wantsMails(account)) && isFirst(`weekly-${hashOf(account)}`, WEEKLY);
}

const refusalOf = (account: AccountId) => ({ entity: 'spending', key: `no-mails-${hashOf(account)}` });

/** Whether the person has not turned the week's mail off. */
export async function wantsMails(account: AccountId): Promise<boolean> {
  return (await readRow(refusalOf(account))) === null;
}

/** Turns the week's mail off for the person, or on again. */
export async function refuseMails(account: AccountId, refused: boolean): Promise<void> {
  const row = { hour: now().slice(0, 13), points: 0, version: 1, content: {} };
  await (refused ? putRow(refusalOf(account), row) : dropRow(refusalOf(account)));
}

const firstRow = z.object({ version: z.int(), content: z.object({ until: z.string() }) });

/** True for the first call within some days. The row says until when, since storage keeps expired ones for a while. */
async function isFirst(key: string, days: number): Promise<boolean> {
  const place = { entity: 'spending', key };
  const answer = await untilStored(pause, async () => {
    const before = firstRow.safeParse(await readRow(place)).data ?? null;
    if (before !== null && now() < before.content.until) return 'later';
    const until = new Date(Date.parse(now()) + days * DAY_MS).toISOString();
    const row = { hour: now().slice(0, 13), points: 0, version: (before?.version ?? 0) + 1, content: { until } };
    return (await (before === null ? createRow : replaceRow)(place, row, { days })) ? 'first' : null;
  });
  return answer === 'first';
}
