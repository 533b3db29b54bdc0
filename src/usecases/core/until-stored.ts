import type { Ports } from '../ports';

/** Most tries of a write. Twelve are enough for a team that votes at one moment. */
export const TRIES = 12;

/**
 * Tries to store until `attempt` answers; its null is a try that was lost to another writer, after which it reads and
 * decides anew. Waits between two tries. null after {@link TRIES} lost ones.
 */
export async function untilStored<T>(
  pause: Ports['pause'],
  attempt: (tries: number) => Promise<T | null>,
): Promise<T | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await pause(tries - 1);
    const done = await attempt(tries);
    if (done !== null) return done;
  }
  return null;
}
