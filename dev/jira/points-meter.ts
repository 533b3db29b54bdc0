import { JiraError } from './error.ts';
import type { Site } from './site.ts';

const HOUR = 3_600_000;

/** The app's hourly budget for all its requests, reset at every full hour UTC. */
export type PointsMeter = {
  /** Throws 429 when this hour's budget is spent. */
  check(): void;
  spend(points: number): void;
  readonly spent: number;
};

/** Source: Atlassian's page on rate limiting. @NOTE unverified on a live site: the body of the 429. */
export function createPointsMeter(site: Site): PointsMeter {
  let hour = 0;
  let spent = 0;
  function current(): number {
    const now = Math.floor(site.clock.now() / HOUR);
    if (now !== hour) [hour, spent] = [now, 0];
    return spent;
  }
  return {
    check() {
      if (current() < site.limits.pointsPerHour) return;
      const reset = (Math.floor(site.clock.now() / HOUR) + 1) * HOUR;
      throw tooManyRequests(`jira-quota-${site.limits.pointsPool}-based`, reset - site.clock.now(), {
        'X-RateLimit-Limit': String(site.limits.pointsPerHour),
        'X-RateLimit-Remaining': '0',
        'X-RateLimit-Reset': new Date(reset).toISOString(),
      });
    },
    spend(points) {
      spent = current() + points;
    },
    get spent() {
      return current();
    },
  };
}

/** @param waitMs time until a repeat may succeed */
export function tooManyRequests(reason: string, waitMs: number, headers: Record<string, string> = {}): JiraError {
  return new JiraError(429, 'Rate limit exceeded.', {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1_000))), 'RateLimit-Reason': reason, ...headers },
  });
}
