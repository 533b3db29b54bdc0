import type { LookBackSetup } from '../../../src/contract-look-back';
import type { SprintFigures } from '../../../src/domain/lookback/figures';
import { FORECAST_SPRINTS, forecastOf } from '../../../src/domain/lookback/forecast';
import { lookBack } from '../../../src/domain/lookback/look-back';
import type { RecordedSprint } from '../../../src/domain/lookback/past';
import type { readLookBack, readWeeks } from '../../../src/jira/look-back/read-look-back';
import type { LookBackReading } from '../../../src/jira/look-back/reading';
import { ask, backend } from '../../ui/backend';
import { valueOf } from '../../ui/to-failure';
import { asViewer } from '../shared/request';
import { type LookBackFigures, phases } from './shown';
import { toShown, weeksFor } from './to-shown';

/** Readers that read as the viewer, step by step. */
export type Readers = { readonly sprints: typeof readLookBack; readonly weeks: typeof readWeeks };

export type LookBackStep = {
  readonly shown: LookBackFigures | null;
  /** The shown figures come from an earlier reading, which this one has not caught up with yet. */
  readonly isEarlier: boolean;
  readonly progress: LookBackReading['progress'] | null;
  /** Nothing but the forecast may follow. */
  readonly isRead: boolean;
};

/** The step before a reading: what an earlier one has shown. */
export const stepBefore = (shown: LookBackFigures | null): LookBackStep => ({
  shown,
  isEarlier: shown !== null,
  progress: null,
  isRead: false,
});

type ReadOptions = { readonly sprints: number; readonly read: Readers; readonly signal: AbortSignal };

/** Whether the board's sprints, or weeks, can be looked back at. */
export function isReadable({ board, fields }: Pick<LookBackSetup, 'board' | 'fields'>): boolean {
  return board !== null && (board.type === 'kanban' || fields.sprint !== null);
}

/** Reads as the viewer, and yields each step. `shown`: the figures of an earlier reading. */
export async function* readSteps(
  setup: LookBackSetup,
  shown: LookBackFigures | null,
  options: ReadOptions,
): AsyncGenerator<LookBackStep> {
  // Figures of another board do not apply: the project's board has changed.
  let step = stepBefore(shown?.board.id === setup.board?.id ? shown : null);
  yield step;
  if (!isReadable(setup)) return yield { ...step, isRead: true };
  let drawnInput: LookBackReading['input'] | null = null;
  for await (const read of stepsOf(setup, options)) {
    const isNew = hasFigures(read) && read.input !== drawnInput;
    if (isNew) drawnInput = read.input;
    const next = isNew ? overtaking(step, toShown(read, setup, options.sprints)) : {};
    step = { ...step, ...next, progress: read.progress };
    yield step;
  }
  step = { ...step, isRead: true };
  yield step;
  const forecast = await withForecast(step.shown, setup, options);
  if (forecast !== null) yield { ...step, shown: forecast };
}

/**
 * The figures with a forecast, for which more sprints are read, histories alone. Null if there is nothing to add. A failure leaves the
 * page without a forecast.
 */
async function withForecast(
  shown: LookBackFigures | null,
  setup: LookBackSetup,
  options: ReadOptions,
): Promise<LookBackFigures | null> {
  if (shown === null || shown.look === null || options.signal.aborted) return null;
  const hasMore = shown.earlier && options.sprints < FORECAST_SPRINTS;
  const forecast = forecastOf(hasMore ? await figuresOfMore(setup, options) : shown.look.sprints);
  return forecast === null && shown.forecast === null ? null : { ...shown, forecast };
}

async function figuresOfMore(setup: LookBackSetup, options: ReadOptions): Promise<readonly SprintFigures[]> {
  let last: LookBackReading['input'] | null = null;
  try {
    for await (const { input } of stepsOf(setup, { ...options, sprints: FORECAST_SPRINTS }, 'figures')) last = input;
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
  { shown, isEarlier }: LookBackStep,
  next: LookBackFigures,
): Pick<LookBackStep, 'shown' | 'isEarlier'> {
  const isBehind = isEarlier && shown !== null && phases.indexOf(next.phase) < phases.indexOf(shown.phase);
  return isBehind ? { shown, isEarlier } : { shown: { ...next, forecast: shown?.forecast ?? null }, isEarlier: false };
}

/** Before the history is read, figures would be wrong rather than incomplete. */
const hasFigures = ({ progress: { phase } }: LookBackReading): boolean => phases.indexOf(phase) > HISTORY;
const HISTORY = phases.indexOf('history');

function stepsOf(
  setup: LookBackSetup,
  { sprints, read, signal }: ReadOptions,
  until: 'figures' | 'all' = 'all',
): AsyncIterable<LookBackReading> {
  const { board } = setup;
  if (board === null || board.type === 'kanban')
    return read.weeks(asViewer, setup, { weeks: weeksFor(sprints) + 1, signal });
  return read.sprints(asViewer, setup, { sprints, signal, readRecorded: (ids) => readRecorded(board.id, ids), until });
}

/** What the app recorded of these sprints. Fails as the back end does. */
export const readRecorded = async (boardId: number, sprints: readonly number[]): Promise<readonly RecordedSprint[]> =>
  valueOf(await ask(() => backend('readRecorded', { boardId, sprints })));
