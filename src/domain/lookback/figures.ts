import type { Instant } from '../shared/instant';
import type { AskingComment, ClosedSprint } from './past';

/** Ids of issues: every figure is a list of them, so that it can be opened. */
export type Ids = readonly string[];

/** Where a sprint's figures come from: Jira's history alone, or what the app recorded at start and close. */
export type Basis = 'reconstructed' | 'recorded';

/** What became of one closed sprint. Definitions: *Look back* in `docs/practice.md`. */
export type SprintFigures = {
  readonly sprint: ClosedSprint;
  readonly basis: Basis;
  /** The moment that counts as the start: the recorded press, else the planned start. */
  readonly start: Instant;
  /** Over a third of the sprint came in during its first day. */
  readonly filledLate: boolean;
  readonly committed: Ids;
  /** Of the committed: done when the sprint was closed. */
  readonly finished: Ids;
  /** Of the finished: done only after the planned end. */
  readonly finishedLate: Ids;
  /** Of the committed: in a status at the close that no longer exists. They count in no rate of what was finished. */
  readonly unknown: Ids;
  /** Sums of the estimates at the start, without the unknown; null where under half of the committed had one. */
  readonly estimate: { readonly committed: number; readonly finished: number } | null;
  readonly added: Ids;
  readonly removed: Ids;
  /** Members whose estimate changed after the start. */
  readonly reestimated: Ids;
  /** Members that reached done while the sprint ran. */
  readonly reachedDone: Ids;
  /** Of these: left done again, for longer than an hour, within 30 days. */
  readonly cameBack: Ids;
  /** The 30 days are not over: more may come back. */
  readonly reworkSoFar: boolean;
  /** Committed, unfinished, and in the next sprint; null where there is no next sprint yet. With parallel sprints, in any of the next. */
  readonly carriedOver: Ids | null;
  /** Members whose content changed materially after the start; null while the texts are not read. */
  readonly edited: Ids | null;
  /** Comments that ask and have no answer, by issue; null while comments are not read. */
  readonly asking: readonly AskingComment[] | null;
  /** Questions asked while the sprint ran; null where nothing was recorded yet. */
  readonly asked: AskedInSprint | null;
};

export type AskedInSprint = {
  readonly questions: readonly { readonly issueId: string; readonly hours: number | null }[];
  /** Members whose status had changed, or was done, by the close: the whole that the questions are a rate of. */
  readonly started: Ids;
};

/** Why a recorded figure differs from the reconstructed one. */
export type Difference =
  | { readonly because: 'started-apart'; readonly hours: number }
  | { readonly because: 'recorded-late'; readonly minutes: number }
  | { readonly because: 'status-gone' }
  | { readonly because: 'estimate-field' }
  | { readonly because: 'history-incomplete' };

/** One figure of a week on a board without sprints. */
export type WeekFigures = {
  /** Monday, in the board's time zone. */
  readonly week: string;
  readonly reachedDone: Ids;
  readonly cameBack: Ids;
  readonly reworkSoFar: boolean;
  /** Material edits after work began; null while the texts are not read. */
  readonly edited: Ids | null;
  readonly asking: readonly AskingComment[] | null;
  readonly asked: AskedInSprint['questions'] | null;
};

/** The look back at the sprints that were asked for, the latest last. */
export type LookBack = {
  readonly sprints: readonly SprintLookBack[];
  /** Sprints without a start, recorded or planned, before their close: nothing can be said of them. */
  readonly notFigured: readonly NotFigured[];
  /** What to try next; null while that is not known, or where nothing stands out. */
  readonly tryNext: TryNext | null;
};

export type NotFigured = { readonly sprint: ClosedSprint; readonly missing: 'no-start' };

export type SprintLookBack = {
  /** Recorded where both moments were recorded, else reconstructed. */
  readonly figures: SprintFigures;
  /** The reconstructed figures beside recorded ones, where any differs; with the reasons that are known. */
  readonly differs: { readonly reconstructed: SprintFigures; readonly reasons: readonly Difference[] } | null;
};

/**
 * The first that holds: no question was asked; carry-over, or scope change, over a fifth. `share` is 0–1, above 1
 * where more was added than committed. `issueId`: the largest of the carried over, one that is still unfinished first.
 */
export type TryNext =
  | { readonly what: 'ask' }
  | { readonly what: 'split'; readonly issueId: string; readonly share: number }
  | { readonly what: 'talk-ahead'; readonly share: number };
