import { useCallback, useEffect, useRef, useState } from 'react';

export type Load<T> = { status: 'loading' } | { status: 'failed'; message: string } | { status: 'loaded'; value: T };

/**
 * Reads something and keeps it until `key` changes. `again` reads once more without blanking what is shown;
 * an answer that arrives after the key changed is dropped.
 */
export function useLoad<T>(key: string, read: () => Promise<T>): { load: Load<T>; again: () => void } {
  const [state, setState] = useState<{ key: string; load: Load<T> }>({ key, load: { status: 'loading' } });
  const newest = useRef({ read, turn: 0 });
  useEffect(() => {
    newest.current.read = read;
  });
  const again = useCallback(() => {
    const turn = (newest.current.turn += 1);
    const settle = (load: Load<T>) => {
      if (newest.current.turn === turn) setState({ key, load });
    };
    newest.current.read().then(
      (value) => settle({ status: 'loaded', value }),
      (error: unknown) => settle({ status: 'failed', message: messageOf(error) }),
    );
  }, [key]);
  useEffect(() => {
    again();
    const current = newest.current;
    return () => {
      current.turn += 1;
    };
  }, [again]);
  return { load: state.key === key ? state.load : { status: 'loading' }, again };
}

/** Words for whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
