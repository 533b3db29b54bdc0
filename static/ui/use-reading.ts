import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../src/contract';
import { toFailure } from './to-failure';

/** A reading as it is drawn. `value`: its latest step; null before the first. */
export type Reading<T> =
  | { readonly status: 'idle' | 'reading' | 'stopped' | 'done'; readonly value: T | null }
  | { readonly status: 'failed'; readonly value: T | null; readonly failure: Failure };

/** Yields each step of a reading. The signal is aborted once another reading takes its place. */
type Steps<T> = (signal: AbortSignal) => AsyncIterable<T>;

export type Reader<T> = {
  readonly reading: Reading<T>;
  /** Begins anew. Answers the last step; null if it has failed or another reading took its place. */
  readonly start: (steps: Steps<T>) => Promise<T | null>;
  /** Holds the reading before its next step, until `goOn`. */
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Ends the reading; what stands before its first step is there again. */
  readonly drop: () => void;
};

type Kept<T> = { readonly of: unknown; readonly reading: Reading<T> };
const nothing = (): null => null;

const firstOf = <T>(value: T | null): Reading<T> => ({ status: value === null ? 'idle' : 'done', value });

/** A step that is held until it is let go. */
function newGate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

/**
 * Reads step by step when it is asked to. Another `key` is another reading. `first`: what stands before its first step;
 * `before`: the last step of the reading before.
 */
export function useReading<T>(key: unknown, first: (before: T | null) => T | null = nothing): Reader<T> {
  const last = useRef<T | null>(null);
  const running = useRef<AbortController | null>(null);
  const gate = useRef<ReturnType<typeof newGate> | null>(null);
  const latest = useRef(first);
  useEffect(() => {
    latest.current = first;
  });
  const [kept, keep] = useState<Kept<T>>(() => ({ of: key, reading: firstOf(first(null)) }));
  const goOn = useCallback(() => {
    gate.current?.open();
    gate.current = null;
    keep(({ of, reading }) => ({
      of,
      reading: reading.status === 'stopped' ? { ...reading, status: 'reading' } : reading,
    }));
  }, []);
  const stop = useCallback(() => {
    if (running.current === null) return;
    gate.current ??= newGate();
    keep(({ of, reading }) => ({
      of,
      reading: reading.status === 'reading' ? { ...reading, status: 'stopped' } : reading,
    }));
  }, []);
  const drop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    goOn();
    keep({ of: key, reading: firstOf(latest.current(last.current)) });
  }, [goOn, key]);
  const start = useCallback(
    async (steps: Steps<T>): Promise<T | null> => {
      drop();
      const run = new AbortController();
      running.current = run;
      const isOver = (): boolean => run.signal.aborted;
      const show = (reading: Reading<T>): void => {
        if (isOver()) return;
        if (reading.status !== 'reading') running.current = null;
        keep({ of: key, reading });
      };
      let value = latest.current(last.current);
      show({ status: 'reading', value });
      try {
        for await (const step of steps(run.signal)) {
          await gate.current?.passed;
          if (isOver()) return null;
          value = step;
          last.current = step;
          show({ status: 'reading', value });
        }
        await gate.current?.passed;
        const isLast = !isOver();
        show({ status: 'done', value });
        return isLast ? value : null;
      } catch (error) {
        if (!isOver()) show({ status: 'failed', value, failure: toFailure(error) });
        return null;
      }
    },
    [drop, key],
  );
  useEffect(() => () => drop(), [drop]);
  return { reading: kept.of === key ? kept.reading : firstOf(first(null)), start, stop, goOn, drop };
}
