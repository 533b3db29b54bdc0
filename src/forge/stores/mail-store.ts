import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AccountId } from '../../domain/shared/person';
import type { Instant } from '../../domain/shared/instant';
import { untilStored } from '../../usecases/core/until-stored';
import { pause } from './patiently';
import { createRow, readRow, replaceRow } from './rows';

/** Most mails to a person in an hour of the clock (UTC), from all senders together. */
export const MAILS_PER_HOUR = 20;
/** Days until storage removes a person's count. */
const DAYS = 1;

const mailRow = z.object({ hour: z.string(), version: z.int(), content: z.object({ mails: z.int() }) });

/** No account id is stored, so that erasure has nothing to do here. */
const placeOf = (account: AccountId) => ({
  entity: 'spending',
  key: `mails-${createHash('sha256').update(account).digest('hex').slice(0, 32)}`,
});

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
