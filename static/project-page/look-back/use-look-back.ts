import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '../../../src/contract';
import type { LookBackSetup } from '../../../src/contract-look-back';
import { ask, backend } from '../../ui/backend';
import { valueOf } from '../../ui/to-failure';
import { type Reading, useReading } from '../../ui/use-reading';
import { type KeptFor, keepShown, keptShown } from './kept-shown';
import { type LookBackStep, type Readers, readSteps, stepBefore } from './run-reading';

/** The viewer and the project; `read` reads the input of the figures as the viewer. */
type LookBackOf = Omit<KeptFor, 'sprints'> & { readonly read: Readers };

type LookBackState = LookBackStep & {
  readonly status: Reading<LookBackStep>['status'];
  readonly failure: Failure | null;
  /** The back end's setup of the project; null until it has answered. */
  readonly setup: LookBackSetup | null;
  /** Pauses the reading between two steps; the shown figures stay. */
  readonly stop: () => void;
  /** Resumes a paused reading. */
  readonly goOn: () => void;
  /** Reads again after a failure; the figures read before it stay. */
  readonly again: () => void;
};

/**
 * The look back at the last `sprints` sprints: first the stored figures, then a new reading as the viewer, drawn at
 * each step.
 */
export function useLookBack({ site, account, project, read }: LookBackOf, sprints: number): LookBackState {
  const of = useMemo(() => ({ site, account, project, sprints }), [site, account, project, sprints]);
  const [setup, setSetup] = useState<LookBackSetup | null>(null);
  const known = useRef<LookBackSetup | null>(null);
  const { reading, start, stop, goOn } = useReading<LookBackStep>(of, () => stepBefore(keptShown(of)));
  const again = useCallback(
    () =>
      void start(async function* (signal) {
        const opened = known.current ?? valueOf(await ask(() => backend('openLookBack')));
        if (signal.aborted) return;
        known.current = opened;
        setSetup(opened);
        for await (const step of readSteps(opened, keptShown(of), { sprints: of.sprints, read, signal })) {
          if (step.shown !== null && !step.isEarlier) keepShown(of, step.shown);
          yield step;
        }
      }),
    [start, of, read],
  );
  useEffect(again, [again]);
  const step = reading.value ?? stepBefore(null);
  const isOver = reading.status === 'failed' || reading.status === 'stopped';
  return {
    ...step,
    status: isOver ? reading.status : step.isRead ? 'done' : 'reading',
    failure: reading.status === 'failed' ? reading.failure : null,
    setup,
    stop,
    goOn,
    again,
  };
}
