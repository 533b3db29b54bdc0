import type { Failure } from '../../../src/contract';
import type { LookBackSetup } from '../../../src/contract-look-back';
import type { SprintFigures } from '../../../src/domain/lookback/figures';
import { FORECAST_SPRINTS, forecastOf } from '../../../src/domain/lookback/forecast';
import { lookBack } from '../../../src/domain/lookback/look-back';
import type { RecordedSprint } from '../../../src/domain/lookback/past';
import type { readLookBack, readWeeks } from '../../../src/jira/look-back/read-look-back';
import type { LookBackReading } from '../../../src/jira/look-back/reading';
import { ask, backend } from '../../ui/backend';
import { toFailure } from '../shared/failure';
import { asViewer } from '../shared/request';
import type { LookBackFigures } from './shown';
import { phases } from './shown';
import { toShown, weeksFor } from './to-shown';

/** Readers that read as the viewer, step by step. */
export type Readers = { readonly sprints: typeof readLookBack; readonly weeks: typeof readWeeks };
export type ReadingState = {
  readonly status: 'opening' | 'reading' | 'stopped' | 'failed' | 'done';
  readonly shown: LookBackFigures | null;
  /** The shown figures come from an earlier reading, which this one has not caught up with yet. */
  readonly isEarlier: boolean;
  readonly progress: LookBackReading['progress'] | null;
  readonly failure: Failure | null;
};

type RunOptions = {
  readonly sprints: number;
  readonly read: Readers;
  /** The setup, where it is known; null makes the run ask the back end. */
  readonly known: LookBackSetup | null;
  /** The figures of an earlier reading. */
  readonly shown: LookBackFigures | null;
};
type Draw = (state: ReadingState, setup: LookBackSetup | null) => void;
type Run = { readonly stop: () => void; readonly goOn: () => void; readonly end: () => void };

/** Whether the board's sprints, or weeks, can be looked back at. */
export function isReadable({ board, fields }: Pick<LookBackSetup, 'board' | 'fields'>): boolean {
  return board !== null && (board.type === 'kanban' || fields.sprint !== null);
}

/** Holds a reading while closed; `passed` resolves once it is open. */
class Gate {
  private paused: Promise<void> | null = null;
  private letGo = (): void => undefined;

  get isClosed(): boolean {
    return this.paused !== null;
  }
  close(): void {
    this.paused ??= new Promise<void>((resolve) => (this.letGo = resolve));
  }
  open(): void {
    this.letGo();
    this.paused = null;
  }
  async passed(): Promise<void> {
    await this.paused;
  }
}

/** The state of one run; draws every change until the run is ended. */
class Drawing {
  setup: LookBackSetup | null;
  state: ReadingState;
  private readonly draw: Draw;
  private readonly signal: AbortSignal;

  constructor({ known, shown }: RunOptions, draw: Draw, signal: AbortSignal) {
    this.setup = known;
    this.draw = draw;
    this.signal = signal;
    const status = known === null ? 'opening' : 'reading';
    this.state = { status, shown, isEarlier: shown !== null, progress: null, failure: null };
  }
  show(next: Partial<ReadingState>): void {
    if (this.signal.aborted) return;
    this.state = { ...this.state, ...next };
    this.draw(this.state, this.setup);
  }
}

/**
 * Asks the back end for the setup, then reads as the viewer, step by step, and draws each step until the run is ended.
 */
export function runReading(options: RunOptions, draw: Draw): Run {
  const ended = new AbortController();
  const gate = new Gate();
  const drawing = new Drawing(options, draw, ended.signal);
  void work({ options, gate, drawing, signal: ended.signal });
  return {
    stop: () => {
      const { status } = drawing.state;
      if (status !== 'opening' && status !== 'reading') return;
      gate.close();
      drawing.show({ status: 'stopped' });
    },
    goOn: () => {
      if (drawing.state.status !== 'stopped') return;
      drawing.show({ status: drawing.setup === null ? 'opening' : 'reading' });
      gate.open();
    },
    end: () => {
      ended.abort();
      gate.open();
    },
  };
}

type Work = {
  readonly options: RunOptions;
  readonly gate: Gate;
  readonly drawing: Drawing;
  readonly signal: AbortSignal;
};

async function work(of: Work): Promise<void> {
  const { drawing, gate } = of;
  drawing.show({});
  try {
    const setup = drawing.setup ?? (await open(of));
    if (setup === null) return;
    if (!isReadable(setup)) return drawing.show({ status: 'done' });
    drawing.show({ status: gate.isClosed ? 'stopped' : 'reading' });
    await follow(of, setup);
    drawing.show({ status: 'done' });
    await forecast(of, setup);
  } catch (error) {
    drawing.show({ status: 'failed', failure: error instanceof Refused ? error.failure : toFailure(error) });
  }
}

/** null when the back end refuses (the failure is drawn), or when the run was ended meanwhile. */
async function open({ drawing, signal }: Work): Promise<LookBackSetup | null> {
  const opened = await ask(() => backend('openLookBack'));
  if (signal.aborted) return null;
  if (!opened.ok) {
    drawing.show({ status: 'failed', failure: opened.failure });
    return null;
  }
  drawing.setup = opened.value;
  const { shown } = drawing.state;
  // The project's board has changed, so the earlier figures do not apply.
  if (shown !== null && shown.board.id !== opened.value.board?.id) drawing.show({ shown: null, isEarlier: false });
  return opened.value;
}

async function follow({ options, gate, drawing, signal }: Work, setup: LookBackSetup): Promise<void> {
  let drawnInput: LookBackReading['input'] | null = null;
  for await (const step of stepsOf(setup, options, signal)) {
    await gate.passed();
    if (signal.aborted) return;
    const isNew = hasFigures(step) && step.input !== drawnInput;
    if (isNew) drawnInput = step.input;
    const next = isNew ? overtaking(drawing.state, toShown(step, setup, options.sprints)) : {};
    drawing.show({ progress: step.progress, ...next });
  }
  await gate.passed();
}

/**
 * Reads more sprints once the figures are drawn, histories alone, and adds what two of three sprints finish. A failure
 * leaves the page without a forecast.
 */
async function forecast({ options, drawing, signal }: Work, setup: LookBackSetup): Promise<void> {
  const { shown } = drawing.state;
  if (shown === null || shown.look === null || signal.aborted) return;
  const hasMore = shown.earlier && options.sprints < FORECAST_SPRINTS;
  const figures = hasMore ? await figuresOfMore(setup, options, signal) : shown.look.sprints;
  const next = forecastOf(figures);
  if (next !== null || shown.forecast !== null) drawing.show({ shown: { ...shown, forecast: next } });
}

async function figuresOfMore(
  setup: LookBackSetup,
  options: RunOptions,
  signal: AbortSignal,
): Promise<readonly SprintFigures[]> {
  let last: LookBackReading['input'] | null = null;
  try {
    const more = { ...options, sprints: FORECAST_SPRINTS, until: 'figures' as const };
    for await (const { input } of stepsOf(setup, more, signal)) last = input;
  } catch (error) {
    console.error(error);
    return [];
  }
  return last === null ? [] : lookBack(last).sprints;
}

/**
 * Earlier figures stay until the new reading has reached their phase, so that figures never shrink meanwhile; an earlier
 * forecast stays until the new one.
 */
function overtaking(
  { shown, isEarlier }: ReadingState,
  next: LookBackFigures,
): Pick<ReadingState, 'shown' | 'isEarlier'> {
  const isBehind = isEarlier && shown !== null && phases.indexOf(next.phase) < phases.indexOf(shown.phase);
  return isBehind ? { shown, isEarlier } : { shown: { ...next, forecast: shown?.forecast ?? null }, isEarlier: false };
}

/** Before the history is read, figures would be wrong rather than incomplete. */
const hasFigures = ({ progress: { phase } }: LookBackReading): boolean => phases.indexOf(phase) > HISTORY;
const HISTORY = phases.indexOf('history');

type StepOptions = Pick<RunOptions, 'sprints' | 'read'> & { readonly until?: 'figures' | 'all' };

function stepsOf(
  setup: LookBackSetup,
  { sprints, read, until = 'all' }: StepOptions,
  signal: AbortSignal,
): AsyncIterable<LookBackReading> {
  const { board } = setup;
  if (board === null || board.type === 'kanban')
    return read.weeks(asViewer, setup, { weeks: weeksFor(sprints) + 1, signal });
  const readRecorded = async (ids: readonly number[]): Promise<readonly RecordedSprint[]> => {
    const recorded = await ask(() => backend('readRecorded', { boardId: board.id, sprints: ids }));
    if (!recorded.ok) throw new Refused(recorded.failure);
    return recorded.value;
  };
  return read.sprints(asViewer, setup, { sprints, signal, readRecorded, until });
}

/** A refusal of the back end during the reading; carries the failure with its reference. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}
