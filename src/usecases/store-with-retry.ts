import { AppError } from '../failure';
import type { Ports } from './ports';

/** Each lost try means that somebody else's write went through: enough for a team that votes all at once. */
export const TRIES = 12;

/** One try: what was stored, or that somebody else was faster. */
export type Stored<T> = { readonly stored: true; readonly value: T } | { readonly stored: false };

/** Reads, decides and writes anew until it is stored; fails with `conflict` when others are faster every time. */
export async function storeWithRetry<T>(ports: Pick<Ports, 'pause'>, attempt: () => Promise<Stored<T>>): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await ports.pause(tries - 1);
    const outcome = await attempt();
    if (outcome.stored) return outcome.value;
  }
  throw new AppError('conflict', 'Others changed this at the same time.', { tries: TRIES });
}
