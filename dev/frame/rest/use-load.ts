import { useCallback, useEffect, useRef, useState } from 'react';
import { RequestFailed } from './client.ts';

export type Load<T> = { status: 'loading' } | { status: 'failed'; message: string } | { status: 'loaded'; value: T };

/** Milliseconds until a repeat after no answer. */
const RETRY_MS = 3000;

/**
 * Reads data and keeps it until `key` changes. `again` reads once more and keeps the shown data meanwhile; an answer
 * for an earlier key is dropped. Repeats by itself when the connection fails.
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

/** `unanswered`: the last read failed in a way that may pass. */
type Kept<T> = { key: string; load: Load<T>; unanswered: boolean };

/** The state after a failed read: the data shown before, unless Jira answered that it no longer exists. */
export function afterFailure<T>(before: Load<T>, error: unknown): Load<T> {
  if (before.status === 'loaded' && isPassing(error)) return before;
  return { status: 'failed', message: messageOf(error) };
}

/** Whether a repeat may succeed: no answer, a server error or a rate limit. */
export function isPassing(error: unknown): boolean {
  return !(error instanceof RequestFailed) || error.status >= 500 || error.status === 429;
}

/** The message of any thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
