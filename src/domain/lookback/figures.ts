import type { Instant } from '../shared/instant';
import type { AskingComment, ClosedSprint } from './past';

/** Ids of issues: every figure is such a list, so that the page can open it. */
export type Ids = readonly string[];

/** Where a sprint's figures come from: Jira's history alone, or the app's snapshots at start and close. */
export type Basis = 'reconstructed' | 'recorded';

/** The figures of one closed sprint. Definitions: *Look back* in `docs/practice.md`. */
export type SprintFigures = {
  readonly sprint: ClosedSprint;
  readonly basis: Basis;
  /** The start that counts: the recorded one, else the planned one. */
  readonly start: Instant;
  /** Over a third of the sprint was added during its first day. */
  readonly filledLate: boolean;
  readonly committed: Ids;
  /** Of the committed: done when the sprint was closed. */
  readonly finished: Ids;
  /** Of the finished: done only after the planned end. */
  readonly finishedLate: Ids;
  /**
   * Of the committed: at the close in a status that no longer exists. They are left out of rates of finished issues.
   */
  readonly unknown: Ids;
  /** Sums of the estimates at the start, without the unknown; null where under half of the committed had one. */
  readonly estimate: { readonly committed: number; readonly finished: number } | null;
  readonly added: Ids;
  readonly removed: Ids;
  /** Members whose estimate changed after the start. */
  readonly reestimated: Ids;
  /** Members that reached done while the sprint ran. */
  readonly reachedDone: Ids;
  /** Of these: left done for longer than an hour within 30 days. */
  readonly cameBack: Ids;
  /** The 30 days are not over, so more issues may come back. */
  readonly reworkSoFar: boolean;
  /**
   * Committed, unfinished, and in a next sprint; null where none is planned yet. With parallel sprints several are
   * next.
   */
  readonly carriedOver: Ids | null;
  /** Members whose content changed materially after the start; null while the texts are not read. */
  readonly edited: Ids | null;
  /** Unanswered comments that ask; null while comments are not read. */
  readonly asking: readonly AskingComment[] | null;
  /** Questions asked while the sprint ran; null where they were not recorded from its start on. */
  readonly asked: AskedInSprint | null;
};

export type AskedInSprint = {
  readonly questions: readonly { readonly issueId: string; readonly hours: number | null }[];
  /** Members on which work had begun by the close: the questions are counted per member of these. */
  readonly started: Ids;
};

/** Why a recorded figure differs from the reconstructed one. */
export type Difference =
  | { readonly because: 'started-apart'; readonly hours: number }
  | { readonly because: 'recorded-late'; readonly minutes: number }
  | { readonly because: 'status-gone' }
  | { readonly because: 'estimate-field' }
  | { readonly because: 'history-incomplete' };

/** The figures of a week on a board without sprints. */
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

/** The look back at the requested sprints, the latest last. */
export type LookBack = {
  readonly sprints: readonly SprintLookBack[];
  /** Sprints without a recorded or planned start before their close: they have no figures. */
  readonly notFigured: readonly NotFigured[];
  /** What to try next; null while that is unknown, or where no figure stands out. */
  readonly tryNext: TryNext | null;
};

export type NotFigured = { readonly sprint: ClosedSprint; readonly missing: 'no-start' };

export type SprintLookBack = {
  /** Recorded where both snapshots exist, else reconstructed. */
  readonly figures: SprintFigures;
  /** The reconstructed figures where they differ from recorded ones, with the known reasons. */
  readonly differs: { readonly reconstructed: SprintFigures; readonly reasons: readonly Difference[] } | null;
};

/**
 * The first that applies: no question was asked; carry-over over a fifth; scope change over a fifth. `share` is 0–1,
 * above 1 where more was added than committed. `issueId`: the largest carried-over issue, unfinished ones first.
 */
export type TryNext =
  | { readonly what: 'ask' }
  | { readonly what: 'split'; readonly issueId: string; readonly share: number }
  | { readonly what: 'talk-ahead'; readonly share: number };
