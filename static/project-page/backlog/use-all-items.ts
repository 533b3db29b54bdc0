import { useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, ReportSetup } from '../../../src/contract';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { readWhole } from '../../../src/jira/report-reading';
import { type Report, withWhole } from './report';
import { toFailure } from '../shared/failure';
import { asViewer } from '../shared/request';

type Read = { readonly items: readonly BacklogItem[] };
type AllState =
  | { readonly status: 'idle' }
  | (Read & { readonly status: 'reading' | 'stopped' | 'done' })
  | (Read & { readonly status: 'failed'; readonly failure: Failure });

export type AllItems = { readonly state: AllState; readonly start: () => void; readonly stop: () => void };

/** The report that is shown and its list: once the whole backlog was read, all figures count all of it. */
export function useWhole(opened: Report): { readonly report: Report; readonly all: AllItems } {
  const all = useAllItems(opened.setup);
  const { state } = all;
  const report = useMemo(() => (state.status === 'done' ? withWhole(opened, state.items) : opened), [opened, state]);
  return { report, all };
}

/**
 * Reads the whole backlog on demand and draws each page as it comes; `stop` ends it between two pages. What was read
 * is dropped when the report is read again.
 */
function useAllItems(setup: ReportSetup): AllItems {
  const [state, setState] = useState<AllState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      setState({ status: 'idle' });
    },
    [setup],
  );
  const stop = (): void => {
    running.current?.abort();
    running.current = null;
    setState((last) => (last.status === 'reading' ? { ...last, status: 'stopped' } : last));
  };
  const start = (): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    void stream(setup, controller.signal, (next) => {
      if (!controller.signal.aborted) setState(next);
    });
  };
  return { state, start, stop };
}

async function stream(setup: ReportSetup, signal: AbortSignal, draw: (state: AllState) => void): Promise<void> {
  let items: readonly BacklogItem[] = [];
  draw({ status: 'reading', items });
  try {
    for await (const page of readWhole(asViewer, setup, signal)) {
      items = [...items, ...page];
      draw({ status: 'reading', items });
    }
    draw({ status: 'done', items });
  } catch (error) {
    draw({ status: 'failed', items, failure: toFailure(error) });
  }
}
