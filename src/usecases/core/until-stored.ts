import { AppError } from '../../failure';
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

/** How a stored row is replaced, which remembers the calls that changed it. */
type Replacing<Stored, Next> = {
  readonly pause: Ports['pause'];
  /** `tries`: how many were lost to other writers. */
  readonly read: (tries: number) => Promise<Stored>;
  /** Calls that it remembers. */
  readonly requestsIn: (stored: Stored) => readonly string[];
  /** The call of a person; null for background work. */
  readonly request: string | null;
  /** null: there is nothing to do. */
  readonly decide: (stored: Stored) => Promise<Next | null>;
  /** On the version that it was decided on; false after a lost race. */
  readonly store: (next: Next) => Promise<boolean>;
};

/** `next`: what was stored; null where there was nothing to do, or the call had been stored before. */
type Replaced<Stored, Next> = { readonly before: Stored; readonly next: Next | null };

/**
 * Replaces what is stored by what `decide` answers. A call that was stored before decides nothing again, also where storage gave
 * no answer to it. Decides anew after a lost race; fails with `busy` after too many.
 */
export async function replaceStored<Stored, Next>(work: Replacing<Stored, Next>): Promise<Replaced<Stored, Next>> {
  const { pause, read, requestsIn, request, decide, store } = work;
  const isRemembered = (stored: Stored): boolean => request !== null && requestsIn(stored).includes(request);
  const isStored = async (next: Next): Promise<boolean> => {
    try {
      return await store(next);
    } catch (error) {
      const isLost = error instanceof AppError && error.code === 'jira-unavailable';
      if (request !== null && isLost && isRemembered(await read(1))) return true;
      throw error;
    }
  };
  const replaced = await untilStored(pause, async (tries): Promise<Replaced<Stored, Next> | null> => {
    const before = await read(tries);
    const next = isRemembered(before) ? null : await decide(before);
    return next === null || (await isStored(next)) ? { before, next } : null;
  });
  if (replaced === null) throw new AppError('busy', 'Others changed this at the same time.');
  return replaced;
}
