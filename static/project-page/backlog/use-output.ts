import { useEffect, useState } from 'react';
import type { ReportSetup } from '../../../src/contract';
import type { Output } from '../../../src/domain/backlog/output';
import { ask, backend } from '../../ui/backend';

/** What the closed sprints finished. On a project's first report the background job has not read them yet. */
export type KnownOutput =
  | { readonly status: 'known'; readonly output: Output }
  | { readonly status: 'looking' }
  /** The background job needs longer than the page waits. */
  | { readonly status: 'later' };

/**
 * The pause before velocities are asked for again (ms). A report may cost twelve requests in all, which leaves room for
 * one more.
 */
const LOOK_AGAIN_MS = 8_000;

/**
 * Asks again for an output that was unknown when the report opened. If the board turns out to estimate in another
 * field, the report is read again.
 */
export function useOutput({ output, fields }: ReportSetup, reload: () => void): KnownOutput {
  const [learnt, setLearnt] = useState<Output | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const knownOutput = output ?? learnt;
  const isLooking = knownOutput === null && !isAsked;
  const field = fields.estimate;
  useEffect(() => {
    if (!isLooking) return undefined;
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const opened = await ask(() => backend('openReport'));
      if (!isCurrent) return;
      setIsAsked(true);
      if (!opened.ok || opened.value.output === null) return;
      if (opened.value.fields.estimate === field) setLearnt(opened.value.output);
      else reload();
    };
    const timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isLooking, field, reload]);
  if (knownOutput !== null) return { status: 'known', output: knownOutput };
  return { status: isLooking ? 'looking' : 'later' };
}
