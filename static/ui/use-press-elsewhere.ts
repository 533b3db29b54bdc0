import { type RefObject, useEffect, useRef } from 'react';

/** Calls `close` at a press outside of the element while `isOpen`. */
export function usePressElsewhere(isOpen: boolean, close: () => void): RefObject<HTMLDivElement> {
  const inside = useRef<HTMLDivElement>(null);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const gone = new AbortController();
    const leave = ({ target }: Event): void => {
      if (!(target instanceof Node && inside.current?.contains(target) === true)) latest.current();
    };
    document.addEventListener('pointerdown', leave, { signal: gone.signal, capture: true });
    return () => gone.abort();
  }, [isOpen]);
  return inside;
}
