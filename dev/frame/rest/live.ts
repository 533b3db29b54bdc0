import { useEffect } from 'react';

/** Several calls of the app in a row cause one reading. */
const SETTLE_MS = 300;
const listeners = new Set<() => void>();
let settling: ReturnType<typeof setTimeout> | undefined;

/** Notifies listeners that data may have changed, after a call of the app or on return to the tab. */
export function mayHaveChanged(): void {
  clearTimeout(settling);
  settling = setTimeout(() => listeners.forEach((listener) => listener()), SETTLE_MS);
}

/** Reads again when data may have changed elsewhere. */
export function useLive(again: () => void): void {
  useEffect(() => {
    listeners.add(again);
    return () => void listeners.delete(again);
  }, [again]);
}
