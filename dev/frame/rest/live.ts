import { useEffect } from 'react';

/** Several calls of the app in a row are one reason to look. */
const SETTLE_MS = 300;
const listeners = new Set<() => void>();
let settling: ReturnType<typeof setTimeout> | undefined;

/** Somebody may have changed what this page shows: the app did something, or the person comes back to the tab. */
export function mayHaveChanged(): void {
  clearTimeout(settling);
  settling = setTimeout(() => listeners.forEach((listener) => listener()), SETTLE_MS);
}

/** Reads again whenever something may have changed elsewhere. */
export function useLive(again: () => void): void {
  useEffect(() => {
    listeners.add(again);
    return () => void listeners.delete(again);
  }, [again]);
}
