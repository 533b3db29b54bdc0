import type { Clock } from '../clock.ts';

/** Waits on the site's clock; no wait at all for 0. */
export const pauseOn =
  (clock: Pick<Clock, 'after'>) =>
  (ms: number): Promise<void> =>
    ms > 0 ? new Promise((resolve) => clock.after(ms, resolve)) : Promise.resolve();
