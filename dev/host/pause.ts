import type { Clock } from '../clock.ts';

/** Waits on the site's clock; 0 does not wait. */
export const pauseOn =
  (clock: Pick<Clock, 'after'>) =>
  (ms: number): Promise<void> =>
    ms > 0 ? new Promise((resolve) => clock.after(ms, resolve)) : Promise.resolve();
