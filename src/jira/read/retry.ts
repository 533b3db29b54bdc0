import { isHourUsedUp } from '../../failure';
import type { JiraRequest, JiraResponse } from '../request';

/**
 * Milliseconds: total waits per request; beyond them the answer is `rate-limited`. Short, since a call sends several
 * requests in a row, a person waits for it, and Forge ends it after 25 seconds.
 */
const LONGEST_WAIT = 4000;
const TRIES = 4;

/** Endpoints that read by `POST`, since the query is too long for a URL. */
const READS = /\/(jql|match|approximate-count|bulkfetch)$/;

/** `waiting` waits that many milliseconds; `chance` gives 0–1. */
export type Patience = { waiting: (ms: number) => Promise<void>; chance: () => number };

/**
 * Repeats a request after 429 or 503 with `Retry-After`, such as a burst of writes to one issue. Repeats only reads,
 * `PUT` and `DELETE`. Never waits for the hourly quota.
 */
export function withRetry(request: JiraRequest, patience: Patience): JiraRequest {
  return async (path, init) => {
    for (let attempt = 0, waited = 0; ; attempt += 1) {
      const response = await request(path, init);
      const wait = init?.method === 'POST' && !READS.test(path) ? null : waitOf(response, attempt);
      if (wait === null || waited + wait > LONGEST_WAIT || attempt + 1 >= TRIES) return response;
      waited += wait;
      await patience.waiting(wait * (1 + 0.3 * patience.chance()));
    }
  };
}

/** null when waiting does not help. `Retry-After` is the minimum; the wait doubles with each try. */
function waitOf(response: JiraResponse, attempt: number): number | null {
  const wait = waitAskedFor(response);
  return wait === null ? null : Math.max(wait, 250 * 2 ** attempt);
}

/** Milliseconds of `Retry-After`; null where Jira sends none, or where the hourly quota is spent. */
export function waitAskedFor(response: JiraResponse): number | null {
  if (response.status !== 429 && response.status !== 503) return null;
  if (isHourUsedUp(response.headers.get('RateLimit-Reason') ?? '')) return null;
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
