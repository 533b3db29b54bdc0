import { useEffect, useRef, useState } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import { type PastOutcomes, pastOutcomesOf } from '../../../../src/domain/lookback/began';
import type { LookBackReading } from '../../../../src/jira/look-back/reading';
import { asViewer } from '../../shared/request';
import type { Readers } from '../run-reading';
import { keepPast, keptPast, type PastFor } from './kept-past';
import { MOST_SPRINTS } from './read-outcomes';

type State =
  | { readonly is: 'not-read' | 'failed' }
  | { readonly is: 'reading'; readonly progress: LookBackReading['progress'] | null }
  | { readonly is: 'read'; readonly past: readonly PastOutcomes[] };

type Of = { readonly setup: LookBackSetup; readonly read: Readers['sprints']; readonly kept: PastFor };

/** What became of the items of these sprints by Jira's history, read as the viewer when it is asked for. */
export function usePast({ setup, read, kept }: Of): State & { readonly start: () => void; readonly stop: () => void } {
  const key = kept.sprints.join(' ');
  const running = useRef<AbortController | null>(null);
  const [state, setState] = useState<{ readonly key: string; readonly now: State }>({ key, now: atFirst(kept) });
  const now = state.key === key ? state.now : atFirst(kept);
  useEffect(() => () => running.current?.abort(), [key]);
  const stop = (): void => {
    running.current?.abort();
    setState({ key, now: { is: 'not-read' } });
  };
  const start = (): void => {
    const ended = new AbortController();
    running.current = ended;
    const show = (next: State): void => {
      if (!ended.signal.aborted) setState({ key, now: next });
    };
    show({ is: 'reading', progress: null });
    readPast({ setup, read, kept }, ended.signal, (progress) => show({ is: 'reading', progress })).then(
      (past) => {
        if (past === null) return;
        if (!ended.signal.aborted) keepPast(kept, past);
        show({ is: 'read', past });
      },
      (error: unknown) => {
        console.error(error);
        show({ is: 'failed' });
      },
    );
  };
  return { ...now, start, stop };
}

function atFirst(of: PastFor): State {
  const past = keptPast(of);
  return past === null ? { is: 'not-read' } : { is: 'read', past };
}

/** null where it was ended before anything was read. */
async function readPast(
  { setup, read, kept }: Of,
  signal: AbortSignal,
  draw: (progress: LookBackReading['progress']) => void,
): Promise<readonly PastOutcomes[] | null> {
  let last: LookBackReading | null = null;
  const readRecorded = () => Promise.resolve([]);
  const options = { sprints: MOST_SPRINTS, only: kept.sprints, until: 'texts' as const, signal, readRecorded };
  for await (const step of read(asViewer, setup, options)) {
    last = step;
    draw(step.progress);
  }
  return last === null || signal.aborted ? null : pastOutcomesOf(last.input);
}
