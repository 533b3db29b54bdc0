import { useEffect, useRef } from 'react';

/** Reads the form's current value after an await, since the viewer may have gone on typing. */
export function useLatest<T>(value: T): () => T {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return () => latest.current;
}
