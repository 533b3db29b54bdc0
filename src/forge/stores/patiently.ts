import { ForgeKvsAPIError } from '@forge/kvs';

/**
 * Milliseconds before the second and the third try. Storage limits requests by the second, and their bytes by the
 * minute: the waits outlast the first limit, not the second.
 */
const WAITS = [300, 700];

/**
 * Repeats what storage refuses for its rate (429), since a refused request has not happened.
 * @NOTE unverified on a live site: that this holds for a transaction, too.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait * (1 + 0.3 * Math.random())));
  }
  return work();
}

/** Waits before try `attempt` (0, 1, …) of a lost write: longer each time and at random, so that writers stop colliding. */
export function pause(attempt: number): Promise<void> {
  const longest = Math.min(50 * 2 ** attempt, 800);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random())));
}

const isBusy = (error: unknown): boolean => error instanceof ForgeKvsAPIError && error.responseDetails.status === 429;
