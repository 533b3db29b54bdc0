import { useCallback, useEffect, useRef, useState } from 'react';
import type { LookBackSetup } from '../../../src/contract-look-back';
import { type KeptFor, keepShown, keptShown } from './kept-shown';
import { runReading } from './run-reading';
import type { Readers, ReadingState } from './run-reading';

/** The viewer and the project; `read` reads the input of the figures as the viewer. */
type LookBackOf = Omit<KeptFor, 'sprints'> & { readonly read: Readers };

type LookBackState = ReadingState & {
  /** The back end's setup of the project; null until it has answered. */
  readonly setup: LookBackSetup | null;
};
type Acts = {
  /** Pauses the reading between two steps; the shown figures stay. */
  readonly stop: () => void;
  /** Resumes a paused reading. */
  readonly goOn: () => void;
  /** Reads again after a failure; the figures read before it stay. */
  readonly again: () => void;
};

const opening = (shown: ReadingState['shown']): LookBackState => ({
  status: 'opening',
  setup: null,
  shown,
  isEarlier: shown !== null,
  progress: null,
  failure: null,
});

/**
 * The look back at the last `sprints` sprints: first the stored figures, then a new reading as the viewer, drawn at
 * each step. An outdated answer is dropped.
 */
export function useLookBack({ site, account, project, read }: LookBackOf, sprints: number): LookBackState & Acts {
  const of = { site, account, project, sprints };
  const [state, setState] = useState<LookBackState>(() => opening(keptShown(of)));
  const [attempt, setAttempt] = useState(0);
  const run = useRef<ReturnType<typeof runReading> | null>(null);
  const setup = useRef<LookBackSetup | null>(null);
  const readingKey = `${site} ${account} ${project} ${sprints}`;
  const [drawnKey, setDrawnKey] = useState(readingKey);
  if (drawnKey !== readingKey) {
    setDrawnKey(readingKey);
    setState({ ...opening(keptShown(of)), setup: state.setup });
  }
  useEffect(() => {
    const figuresKey = { site, account, project, sprints };
    const started = runReading(
      { sprints, read, known: setup.current, shown: keptShown(figuresKey) },
      (next: ReadingState, known: LookBackSetup | null) => {
        setup.current = known;
        setState({ ...next, setup: known });
        if (next.shown !== null && !next.isEarlier) keepShown(figuresKey, next.shown);
      },
    );
    run.current = started;
    return started.end;
  }, [site, account, project, sprints, read, attempt]);
  const stop = useCallback(() => run.current?.stop(), []);
  const goOn = useCallback(() => run.current?.goOn(), []);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...state, stop, goOn, again };
}
