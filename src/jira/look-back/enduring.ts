import { waitAskedFor } from '../read/retry';
import type { JiraRequest } from '../request';

/** The longest single wait in milliseconds, since a person watches the page. */
const LONGEST_WAIT = 60_000;
const MOST_WAITS = 5;

/** `waiting` waits that many milliseconds. */
export type Endurance = {
  readonly signal: { readonly aborted: boolean };
  readonly waiting: (ms: number) => Promise<void>;
};

/** Thrown in place of a request after `signal` was aborted. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Repeats a request after each wait that Jira demands, up to a minute; for reads only. Throws `Stopped` once `signal`
 * is aborted. Passes on an answer that names no wait, such as a spent quota.
 */
export function enduring(request: JiraRequest, { signal, waiting }: Endurance): JiraRequest {
  return async (path, init) => {
    for (let waits = 0; ; waits += 1) {
      if (signal.aborted) throw new Stopped();
      const response = await request(path, init);
      if (signal.aborted) throw new Stopped();
      const wait = waitAskedFor(response);
      if (wait === null || wait > LONGEST_WAIT || waits === MOST_WAITS) return response;
      await waiting(wait);
    }
  };
}

/** Passes on what is read until `signal` is aborted. */
export async function* untilStopped<T>(
  signal: Endurance['signal'],
  reading: AsyncGenerator<T>,
): AsyncGenerator<T, void, undefined> {
  try {
    for await (const one of reading) {
      if (signal.aborted) return;
      yield one;
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}
