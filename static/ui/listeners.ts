export type Listeners = {
  /** Calls the listener at each change; returns how to end that. */
  readonly listen: (listener: () => void) => () => void;
  readonly tell: () => void;
};

/** Those who hear of each change of a thing. */
export function newListeners(): Listeners {
  const listeners = new Set<() => void>();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => {
      for (const listener of listeners) listener();
    },
  };
}
