import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../../../src/failure';
import type { UntidyItem } from '../../../../src/jira/search/untidy';
import { addLabel, moveIssue, type Refusal } from '../../../../src/jira/write/tidy';
import { asViewer } from '../../shared/request';

/** What is done to each item: a label, or a status with each item's own transition to it. */
export type Parking =
  { readonly label: string } | { readonly status: string; readonly transitions: ReadonlyMap<string, string> };

/** What became of an item; `refusal` in Jira's words. */
export type Outcome =
  | { readonly kind: 'parked'; readonly how: Parking }
  | { readonly kind: 'refused'; readonly refusal: string }
  | { readonly kind: 'unanswered' | 'not-tried' };

/** How far a run is; null where none runs. */
export type Progress = { readonly done: number; readonly of: number } | null;

type Work = {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly progress: Progress;
  readonly start: (items: readonly UntidyItem[], how: Parking) => Promise<void>;
  readonly stop: () => void;
};

/** Parks items as the viewer, one after the other, until it is stopped or Jira gives no answer. `onEnd` is called after each run. */
export function useParking(onEnd: () => void): Work {
  const [outcomes, setOutcomes] = useState<Work['outcomes']>(new Map());
  const [progress, setProgress] = useState<Progress>(null);
  const running = useRef<{ isStopped: boolean } | null>(null);
  const stop = (): void => {
    if (running.current !== null) running.current.isStopped = true;
  };
  useEffect(() => stop, []);
  const start: Work['start'] = async (items, how) => {
    if (running.current !== null) return;
    const run = { isStopped: false };
    running.current = run;
    for (const [done, { id }] of items.entries()) {
      setProgress({ done, of: items.length });
      const outcome = run.isStopped ? ({ kind: 'not-tried' } as const) : await outcomeOf(id, how);
      if (outcome.kind === 'unanswered') run.isStopped = true;
      setOutcomes((before) => new Map(before).set(id, outcome));
    }
    running.current = null;
    setProgress(null);
    onEnd();
  };
  return { outcomes, progress, start, stop };
}

async function outcomeOf(id: string, how: Parking): Promise<Outcome> {
  try {
    const refusal = await park(id, how);
    return refusal === null ? { kind: 'parked', how } : { kind: 'refused', refusal };
  } catch (error) {
    if (!(error instanceof AppError)) console.error(error);
    return { kind: 'unanswered' };
  }
}

function park(id: string, how: Parking): Promise<Refusal> {
  if ('label' in how) return addLabel(asViewer, id, how.label);
  return moveIssue(asViewer, id, how.transitions.get(id) ?? '');
}
