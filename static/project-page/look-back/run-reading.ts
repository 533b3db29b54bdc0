import type { Failure } from '../../../src/contract';
import type { LookBackSetup } from '../../../src/contract-look-back';
import type { RecordedSprint } from '../../../src/domain/lookback/past';
import type { readLookBack, readWeeks } from '../../../src/jira/look-back/read-look-back';
import type { LookBackReading } from '../../../src/jira/look-back/reading';
import { ask, backend } from '../../ui/backend';
import { toFailure } from '../shared/failure';
import { asViewer } from '../shared/request';
import type { Shown } from './shown';
import { phases } from './shown';
import { toShown, weeksFor } from './to-shown';

/** Reads as the viewer, step by step. */
export type Readers = { readonly sprints: typeof readLookBack; readonly weeks: typeof readWeeks };
export type ReadingState = {
  readonly status: 'opening' | 'reading' | 'stopped' | 'failed' | 'done';
  readonly shown: Shown | null;
  /** What is shown is of an earlier reading, which this one has not overtaken yet. */
  readonly isEarlier: boolean;
  readonly progress: LookBackReading['progress'] | null;
  readonly failure: Failure | null;
};

type Wanted = {
  readonly sprints: number;
  readonly read: Readers;
  /** Null where the back end has to be asked. */
  readonly known: LookBackSetup | null;
  /** Of an earlier reading. */
  readonly shown: Shown | null;
};
type Draw = (state: ReadingState, setup: LookBackSetup | null) => void;
export type Run = { readonly stop: () => void; readonly goOn: () => void; readonly end: () => void };

/** A board whose sprints, or weeks, can be looked back at. */
export function isReadable({ board, fields }: Pick<LookBackSetup, 'board' | 'fields'>): boolean {
  return board !== null && (board.type === 'kanban' || fields.sprint !== null);
}

/** Lets through, or holds until it may go on. */
function gate() {
  let held: Promise<void> | null = null;
  let open = (): void => undefined;
  return {
    close: () => {
      held ??= new Promise<void>((resolve) => (open = resolve));
    },
    open: () => {
      open();
      held = null;
    },
    isClosed: () => held !== null,
    passed: async () => held,
  };
}

/** Asks the back end, then reads as the viewer, step by step. Draws until it is ended, then never again. */
export function runReading(wanted: Wanted, draw: Draw): Run {
  const ended = new AbortController();
  const pause = gate();
  let setup = wanted.known;
  let state: ReadingState = {
    status: setup === null ? 'opening' : 'reading',
    shown: wanted.shown,
    isEarlier: wanted.shown !== null,
    progress: null,
    failure: null,
  };
  const show = (next: Partial<ReadingState>): void => {
    if (ended.signal.aborted) return;
    state = { ...state, ...next };
    draw(state, setup);
  };
  const open = async (): Promise<LookBackSetup | null> => {
    const opened = await ask(() => backend('openLookBack'));
    if (ended.signal.aborted) return null;
    if (!opened.ok) {
      show({ status: 'failed', failure: opened.failure });
      return null;
    }
    setup = opened.value;
    // Another board is looked at since: what was known is of no use.
    if (state.shown?.board.id !== setup.board?.id) show({ shown: null, isEarlier: false });
    return setup;
  };
  const follow = async (known: LookBackSetup): Promise<void> => {
    for await (const step of stepsOf(known, wanted, ended.signal)) {
      await pause.passed();
      if (ended.signal.aborted) return;
      const next = hasFigures(step) ? toShown(step, known, wanted.sprints) : null;
      show({ progress: step.progress, ...(next === null ? {} : overtaking(state, next)) });
    }
    show({ status: 'done' });
  };
  const work = async (): Promise<void> => {
    show({});
    try {
      const known = setup ?? (await open());
      if (known === null) return;
      if (!isReadable(known)) return show({ status: 'done' });
      show({ status: pause.isClosed() ? 'stopped' : 'reading' });
      await follow(known);
    } catch (error) {
      show({ status: 'failed', failure: error instanceof Refused ? error.failure : toFailure(error) });
    }
  };
  void work();
  return {
    stop: () => {
      if (state.status !== 'opening' && state.status !== 'reading') return;
      pause.close();
      show({ status: 'stopped' });
    },
    goOn: () => {
      if (state.status !== 'stopped') return;
      show({ status: setup === null ? 'opening' : 'reading' });
      pause.open();
    },
    end: () => {
      ended.abort();
      pause.open();
    },
  };
}

/** What is shown stays until the new reading knows as much; so figures never go back to fewer. */
function overtaking({ shown, isEarlier }: ReadingState, next: Shown): Pick<ReadingState, 'shown' | 'isEarlier'> {
  const isBehind = isEarlier && shown !== null && phases.indexOf(next.phase) < phases.indexOf(shown.phase);
  return isBehind ? { shown, isEarlier } : { shown: next, isEarlier: false };
}

/** Until the history is read figures would be wrong, not fewer. */
const hasFigures = ({ progress: { phase } }: LookBackReading): boolean => phases.indexOf(phase) > HISTORY;
const HISTORY = phases.indexOf('history');

function stepsOf(setup: LookBackSetup, { sprints, read }: Wanted, signal: AbortSignal): AsyncIterable<LookBackReading> {
  const { board } = setup;
  if (board === null || board.type === 'kanban') return read.weeks(asViewer, setup, { weeks: weeksFor(sprints), signal });
  const readRecorded = async (ids: readonly number[]): Promise<readonly RecordedSprint[]> => {
    const recorded = await ask(() => backend('readRecorded', { boardId: board.id, sprints: ids }));
    if (!recorded.ok) throw new Refused(recorded.failure);
    return recorded.value;
  };
  return read.sprints(asViewer, setup, { sprints, signal, readRecorded });
}

/** A refusal of the back end within the reading, with its reference. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
