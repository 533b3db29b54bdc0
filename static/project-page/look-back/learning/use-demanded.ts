import { useEffect, useRef, useState } from 'react';
import type { LookBackReading } from '../../../../src/jira/look-back/reading';

type Progress = LookBackReading['progress'];
type State<T> =
  | { readonly is: 'not-read' | 'failed' }
  | { readonly is: 'reading'; readonly progress: Progress | null }
  | { readonly is: 'read'; readonly value: T };

/** What is read when it is asked for; `stop` ends the reading. */
export type Demanded<T> = State<T> & { readonly start: () => void; readonly stop: () => void };

type Source<T> = {
  /** Another key is another reading. */
  readonly key: string;
  /** An earlier result; null without one. */
  readonly kept: () => T | null;
  /** null where it was ended before anything was read. */
  readonly read: (signal: AbortSignal, draw: (progress: Progress) => void) => Promise<T | null>;
};

/** Reads on demand, with progress, and can be stopped. */
export function useDemanded<T>({ key, kept, read }: Source<T>): Demanded<T> {
  const running = useRef<AbortController | null>(null);
  const atFirst = (): State<T> => {
    const value = kept();
    return value === null ? { is: 'not-read' } : { is: 'read', value };
  };
  const [state, setState] = useState<{ readonly key: string; readonly now: State<T> }>(() => ({ key, now: atFirst() }));
  const now = state.key === key ? state.now : atFirst();
  useEffect(
    () => () => {
      running.current?.abort();
      setState((before) => (before.now.is === 'reading' ? { key: before.key, now: { is: 'not-read' } } : before));
    },
    [key],
  );
  const stop = (): void => {
    running.current?.abort();
    setState({ key, now: { is: 'not-read' } });
  };
  const start = (): void => {
    const ended = new AbortController();
    running.current = ended;
    const show = (next: State<T>): void => {
      if (!ended.signal.aborted) setState({ key, now: next });
    };
    show({ is: 'reading', progress: null });
    read(ended.signal, (progress) => show({ is: 'reading', progress })).then(
      (value) => show(value === null ? { is: 'not-read' } : { is: 'read', value }),
      (error: unknown) => {
        console.error(error);
        show({ is: 'failed' });
      },
    );
  };
  return { ...now, start, stop };
}

/** The last reading of a source, drawing the progress of each; null where it was ended. */
export async function lastOf(
  readings: AsyncIterable<LookBackReading>,
  signal: AbortSignal,
  draw: (progress: Progress) => void,
): Promise<LookBackReading | null> {
  let last: LookBackReading | null = null;
  for await (const step of readings) {
    last = step;
    draw(step.progress);
  }
  return signal.aborted ? null : last;
}
