import type { Instant } from '../../domain/shared/instant';

const DAY = 24 * 60 * 60 * 1000;

export function inDays(now: Instant, days: number): Instant {
  return new Date(new Date(now).getTime() + days * DAY).toISOString();
}

/** Storage removes expired rows up to two days late, so readers check the time themselves. */
export function isOver(expires: Instant, now: Instant): boolean {
  return expires <= now;
}
