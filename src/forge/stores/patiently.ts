import { ForgeKvsAPIError } from '@forge/kvs';

/**
 * Milliseconds before the second try and the third. The storage counts requests by the second, and what they carry by the
 * minute too: the first is over while people wait for the answer, the second fails.
 */
const WAITS = [300, 700];

/**
 * What the storage refuses because it was asked too much (429) has not happened: it is asked again, whatever it was.
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

const isBusy = (error: unknown): boolean => error instanceof ForgeKvsAPIError && error.responseDetails.status === 429;
