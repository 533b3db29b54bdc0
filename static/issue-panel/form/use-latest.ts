import { useEffect, useRef } from 'react';

/** What the form holds by now, for whoever waits for an answer: the reader may have gone on typing. */
export function useLatest<T>(value: T): () => T {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return () => latest.current;
}
