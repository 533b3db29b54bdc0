import type { JiraRequest, JiraResponse } from './request';

/**
 * Waits for one answer, all together, that a person in front of the panel can bear; more becomes `rate-limited`. A call asks
 * Jira several times one after the other, and Forge ends it after 25 seconds. Milliseconds.
 */
const LONGEST_WAIT = 4000;
const TRIES = 4;

/** What is read by `POST`, since the question is too long for an address. */
const READS = /\/(jql|match|approximate-count|bulkfetch)$/;

/** `waiting` is told how long, in milliseconds; `chance` gives 0–1. */
export type Patience = { waiting: (ms: number) => Promise<void>; chance: () => number };

/**
 * Asks again when Jira wants a moment: a burst of writes to one issue or to one endpoint (429 with `Retry-After`), or a
 * 503 that says so. Only what may be repeated is: reads, `PUT` and `DELETE`. The hourly quota is never waited for.
 */
export function patient(request: JiraRequest, patience: Patience): JiraRequest {
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

/** null when waiting does not help. `Retry-After` is a minimum; the tries part by doubling. */
function waitOf(response: JiraResponse, attempt: number): number | null {
  const wait = waitAskedFor(response);
  return wait === null ? null : Math.max(wait, 250 * 2 ** attempt);
}

/** Milliseconds after which Jira wants to be asked again; null where it does not say so, or the hourly quota is spent. */
export function waitAskedFor(response: JiraResponse): number | null {
  if (response.status !== 429 && response.status !== 503) return null;
  if (response.headers.get('RateLimit-Reason')?.startsWith('jira-quota')) return null;
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
