import { waitAskedFor } from '../patient';
import type { JiraRequest } from '../request';

/** Milliseconds: the longest wait that a person reading along is asked to bear at once. */
const LONGEST_WAIT = 60_000;
const MOST_WAITS = 5;

/** `waiting` is told how long, in milliseconds. */
export type Endurance = {
  readonly signal: { readonly aborted: boolean };
  readonly waiting: (ms: number) => Promise<void>;
};

/** Thrown instead of a request that is not wanted any more. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/**
 * Jira that is asked again after each wait that it demands, up to a minute, and not at all once `signal` is aborted: then
 * it throws `Stopped`. For requests that only read. An answer that says no wait, such as a spent quota, is passed on.
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

/** What is read, up to the moment when it is not wanted any more. */
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
