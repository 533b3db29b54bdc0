import type { LookBackSetup } from '../../contract-look-back';
import type { AskingComment, LookBackInput, TextHistory } from '../../domain/lookback/past';

/**
 * The step of the reading. In `history` the figures would still be wrong; in `texts` and `comments` only those are
 * missing.
 */
type LookBackPhase = 'sprints' | 'history' | 'texts' | 'comments' | 'done';

/** How far a look back has been read. */
export type LookBackReading = {
  /** Grows step by step: null means not read yet. `issues` is empty until the end of the phase `history`. */
  readonly input: LookBackInput;
  /** Issues done in this phase; `of` is 0 while their number is unknown. */
  readonly progress: { readonly phase: LookBackPhase; readonly done: number; readonly of: number };
  /** There were more candidates than the limit, so figures are "at least". */
  readonly atLeast: boolean;
  /** The board has closed sprints before these. */
  readonly earlier: boolean;
  /** Id of the sprint to prepare: the first planned one, else the running one. null without either. */
  readonly sprintToPrepare: number | null;
};

/** A reading without its progress, extended step by step. */
export type Unfinished = Omit<LookBackReading, 'progress'>;

export const reached = (draft: Unfinished, phase: LookBackPhase, [done, of] = [0, 0]): LookBackReading => ({
  ...draft,
  progress: { phase, done, of },
});

/** Nothing read yet. */
export function blankInput(setup: LookBackSetup): LookBackInput {
  return {
    sprints: [],
    boardSprints: [],
    next: null,
    issues: [],
    statuses: { done: new Set(), notDone: new Set() },
    statusNames: new Map(),
    recorded: [],
    estimateField: setup.fields.estimate,
    texts: null,
    asking: null,
    questions: new Map(),
    recordedSince: setup.recordedSince,
    materialShare: setup.materialShare,
    now: setup.now,
  };
}

export const withTexts = (draft: Unfinished, texts: ReadonlyMap<string, TextHistory>): Unfinished => ({
  ...draft,
  input: { ...draft.input, texts },
});

export const withAsking = (draft: Unfinished, asking: readonly AskingComment[]): Unfinished => ({
  ...draft,
  input: { ...draft.input, asking },
});
