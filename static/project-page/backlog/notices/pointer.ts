import { useEffect, useMemo } from 'react';

/** What a pointer can press; a line of the table opens its item. */
const PRESSABLE = 'a, button, input, select, summary, textarea, tr';

/**
 * A function that changes the page only while the pointer is over nothing that could be pressed, so that no target moves
 * under it: at once, else when the pointer leaves the target. A later change takes the place of a waiting one.
 */
export function useWhenFree(): (change: () => void) => void {
  const pointer = useMemo(() => toPointer(), []);
  useEffect(() => pointer.follow(), [pointer]);
  return pointer.whenFree;
}

function toPointer() {
  let isOver = false;
  let waiting: (() => void) | null = null;
  const go = (target: EventTarget | null): void => {
    isOver = target instanceof Element && target.closest(PRESSABLE) !== null;
    if (isOver || waiting === null) return;
    const change = waiting;
    waiting = null;
    change();
  };
  return {
    whenFree: (change: () => void): void => {
      if (isOver) waiting = change;
      else change();
    },
    follow: (): (() => void) => {
      const gone = new AbortController();
      document.addEventListener('pointerover', ({ target }) => go(target), { signal: gone.signal });
      document.addEventListener('pointerout', ({ relatedTarget }) => go(relatedTarget), { signal: gone.signal });
      return () => gone.abort();
    },
  };
}
