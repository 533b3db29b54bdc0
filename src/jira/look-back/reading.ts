import type { LookBackSetup } from '../../contract-look-back';
import type { AskingComment, LookBackInput, TextHistory } from '../../domain/lookback/past';

/** What is being read. `history`: figures would still be wrong. `texts`, `comments`: only those are missing. */
export type LookBackPhase = 'sprints' | 'history' | 'texts' | 'comments' | 'done';

/** How far a look back has been read. */
export type LookBackReading = {
  /** Grows: what is null has not been read yet. `issues` is empty up to the end of the phase `history`. */
  readonly input: LookBackInput;
  /** Of the phase, in issues; `of` is 0 while their number is not known. */
  readonly progress: { readonly phase: LookBackPhase; readonly done: number; readonly of: number };
  /** There were more candidates than were looked at: figures are "at least". */
  readonly atLeast: boolean;
  /** The board has closed sprints before these. */
  readonly earlier: boolean;
};

/** A reading that grows step by step. */
export type Draft = Omit<LookBackReading, 'progress'>;

export const reached = (draft: Draft, phase: LookBackPhase, [done, of] = [0, 0]): LookBackReading => ({
  ...draft,
  progress: { phase, done, of },
});

/** Nothing read yet. */
export function blankInput(setup: LookBackSetup): LookBackInput {
  return {
    sprints: [],
    next: null,
    issues: [],
    statuses: { done: new Set(), notDone: new Set() },
    recorded: [],
    estimateField: setup.fields.estimate,
    texts: null,
    asking: null,
    questions: new Map(),
    recordedSince: setup.recordedSince,
    askedAnything: null,
    materialShare: setup.materialShare,
    now: setup.now,
  };
}

export const withTexts = (draft: Draft, texts: ReadonlyMap<string, TextHistory>): Draft => ({
  ...draft,
  input: { ...draft.input, texts },
});

export const withAsking = (draft: Draft, asking: readonly AskingComment[]): Draft => ({
  ...draft,
  input: { ...draft.input, asking },
});
