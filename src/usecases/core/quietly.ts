import type { Ports } from '../ports';

const nothing = () => Promise.resolve();

/**
 * For a change that must not be connected with its author: no hint tells its time, and nothing is written or sent in the
 * author's call. The queued event writes the properties and sends the notices as the app.
 */
export function quietly<P extends Pick<Ports, 'hint' | 'saveFace' | 'projected'>>(ports: P) {
  return { ...ports, hint: nothing, saveFace: nothing, projected: nothing, notify: null };
}
