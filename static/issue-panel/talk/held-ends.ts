import { useEffect, useSyncExternalStore } from 'react';

/** Start times of the talks whose end stands in a form. Replaced on each change, since React compares by reference. */
let held: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function change(next: ReadonlySet<string>): void {
  held = next;
  for (const tell of listeners) tell();
}

/** Marks the talk's end as shown in a form while the component is mounted. */
export function useHoldEnd(startedAt: string): void {
  useEffect(() => {
    change(new Set([...held, startedAt]));
    return () => change(new Set([...held].filter((one) => one !== startedAt)));
  }, [startedAt]);
}

const subscribe = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** Talks whose text is shown in their forms, and so nowhere else. */
export const useHeldEnds = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => held);
