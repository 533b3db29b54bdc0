import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { dayIn, daysAfter } from '../../domain/shared/day';
import type { Instant } from '../../domain/shared/instant';
import type { Call } from '../../usecases/call';

type Holder = Pick<Call, 'me' | 'issueId'>;

/** 256 bits at random, for one site. */
export const newTicketKey = (): string => randomBytes(32).toString('base64url');

/** Proves until the end of the next day (UTC) that this account has opened this issue. It opens the look counter alone. */
export function ticketFor(key: string, holder: Holder, now: Instant): string {
  return signed(key, holder, dayIn(now, 'UTC'));
}

/** Whether the ticket is of this account and issue, and of today or yesterday. */
export function isTicketOf(key: string, ticket: string, { holder, now }: { holder: Holder; now: Instant }): boolean {
  const today = dayIn(now, 'UTC');
  return [today, daysAfter(today, -1)].some((day) => areEqual(signed(key, holder, day), ticket));
}

const signed = (key: string, { me, issueId }: Holder, day: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['look', me, issueId, day]))
    .digest('base64url');

function areEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
