import type { Ports } from '../ports';

const nothing = () => Promise.resolve();

/**
 * For a change that must not be connected with its author: no hint says when it was made, and no property is written in
 * their call, where a history might say by whom. The queued event writes them as the app.
 */
export function quietly<P extends Pick<Ports, 'hint' | 'saveFace' | 'projected'>>(ports: P): P {
  return { ...ports, hint: nothing, saveFace: nothing, projected: nothing };
}
