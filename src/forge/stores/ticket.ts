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

/** What was said of items is told so long without asking Jira (ms). */
const COUNTS_MS = 600_000;

/** Proves for ten minutes that this account was shown these items. */
export function countsTicketFor(key: string, holder: Holder, made: Instant): string {
  const at = String(Date.parse(made));
  return `${at}.${signed(key, holder, at)}`;
}

/** Whether the ticket is of this account and items, and not older than ten minutes. */
export function isCountsTicketOf(
  key: string,
  ticket: string,
  { holder, now }: { holder: Holder; now: Instant },
): boolean {
  const [at = ''] = ticket.split('.');
  return Date.parse(now) - Number(at) < COUNTS_MS && areEqual(`${at}.${signed(key, holder, at)}`, ticket);
}

const signed = (key: string, { me, issueId }: Holder, time: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['look', me, issueId, time]))
    .digest('base64url');

function areEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
