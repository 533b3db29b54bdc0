import { useEffect, useSyncExternalStore } from 'react';

/** The talks, by when they started, whose end stands in a form. A new set each time: React compares. */
let held: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function change(next: ReadonlySet<string>): void {
  held = next;
  for (const tell of listeners) tell();
}

/** Says that the end of the talk stands in a form, for as long as that is on the page. */
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

/** What is written of these talks is seen in their forms. */
export const useHeldEnds = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => held);
