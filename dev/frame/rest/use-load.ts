import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestFailed } from './client.ts';

export type Load<T> = { status: 'loading' } | { status: 'failed'; message: string } | { status: 'loaded'; value: T };

/** After an answer that never came, and again as long as none comes. */
const RETRY_MS = 3000;

/**
 * Reads something and keeps it until `key` changes. `again` reads once more without blanking what is shown;
 * an answer that arrives after the key changed is dropped. When the connection fails it tries again by itself.
 */
export function useLoad<T>(key: string, read: () => Promise<T>): { load: Load<T>; again: () => void } {
  const [state, setState] = useState<Kept<T>>({ key, load: { status: 'loading' }, unanswered: false });
  const newest = useRef({ read, turn: 0 });
  useEffect(() => {
    newest.current.read = read;
  });
  const again = useCallback(() => {
    const turn = (newest.current.turn += 1);
    const settle = (unanswered: boolean, next: (before: Load<T>) => Load<T>) => {
      if (newest.current.turn !== turn) return;
      setState((before) => ({ key, load: next(before.key === key ? before.load : { status: 'loading' }), unanswered }));
    };
    newest.current.read().then(
      (value) => settle(false, () => ({ status: 'loaded', value })),
      (error: unknown) => settle(isPassing(error), (before) => afterFailure(before, error)),
    );
  }, [key]);
  useEffect(() => {
    again();
    const current = newest.current;
    return () => {
      current.turn += 1;
    };
  }, [again]);
  useEffect(() => {
    if (!state.unanswered) return undefined;
    const timer = setTimeout(again, RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, again]);
  return { load: state.key === key ? state.load : { status: 'loading' }, again };
}

/** `unanswered`: the last read came to nothing that could be shown. */
type Kept<T> = { key: string; load: Load<T>; unanswered: boolean };

/** What is shown after a read that failed: what was there, unless Jira has answered that it is not there any more. */
export function afterFailure<T>(before: Load<T>, error: unknown): Load<T> {
  if (before.status === 'loaded' && isPassing(error)) return before;
  return { status: 'failed', message: messageOf(error) };
}

/** Nobody answered, or nobody could: the next try may find it. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof RequestFailed) || error.status >= 500 || error.status === 429;
}

/** Words for whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
