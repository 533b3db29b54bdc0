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
  /** Over a third of the sprint, and three items at least, were added during its first day. */
  readonly filledLate: boolean;
  /** In the sprint at the end of planning, and not done already at its start. */
  readonly committed: Ids;
  /** In the sprint at the end of planning, and done already at its start: no part of committed or finished. */
  readonly doneBefore: Ids;
  /** Items whose history cannot tell when they were done, or whether they were in the sprint: no part of the others. */
  readonly untold: Ids;
  /** Whether the history could tell what was added or removed. */
  readonly isScopeTold: boolean;
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
  /** Of the committed: in their fourth or later sprint. */
  readonly again: Ids;
  /** By issue id, for members in their fourth or later sprint: how many sprints it has been in, with this one. */
  readonly times: Readonly<Record<string, number>>;
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
  /** By issue id, of finished issues: the resolution's name where it is not the most frequent one. */
  readonly resolvedAs: Readonly<Record<string, string>>;
  /** What to try next, by the size of the share; empty where none stands out, or without a sprint to come. */
  readonly proposals: readonly Proposal[];
};

export type NotFigured = { readonly sprint: ClosedSprint; readonly missing: 'no-start' };

export type SprintLookBack = {
  /** Recorded where both snapshots exist, else reconstructed. */
  readonly figures: SprintFigures;
  /** The reconstructed figures where they differ from recorded ones, with the known reasons. */
  readonly differs: { readonly reconstructed: SprintFigures; readonly reasons: readonly Difference[] } | null;
};

/** `part` of the `whole`, which is what was committed in these sprints; `part` may be larger. */
type Evidence = { readonly part: number; readonly whole: number };

/**
 * One thing to try, with the figure that it comes from. `carried-over` names the issue to split or drop, and how many
 * sprints it has been in; the others are about the next items of the sprint to come, which the page reads.
 */
export type Proposal = Evidence &
  (
    | { readonly because: 'carried-over'; readonly issueId: string; readonly times: number }
    | { readonly because: 'scope' }
    | { readonly because: 'content' }
    | { readonly because: 'came-back' }
  );
export type ProposalId = Proposal['because'];
