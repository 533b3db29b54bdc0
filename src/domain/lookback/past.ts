import type { ContentEdit } from '../content/content-edit';
import type { Instant } from '../shared/instant';
import type { Sprint } from '../issue/issue';
import type { SnapshotItem } from './snapshot';

/** A sprint of the board that is over. Its dates are what people typed; `completed` is when it was closed. */
export type ClosedSprint = {
  readonly id: number;
  readonly name: string;
  /** Planned start and end; null where the sprint has none. */
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly completed: Instant;
};

/** One change of an issue, from Jira's history: ids, never names, since names change. */
export type Change =
  | {
      readonly what: 'sprints';
      readonly at: Instant;
      /** All sprint ids that the field held before and after. */
      readonly from: readonly number[];
      readonly to: readonly number[];
    }
  | { readonly what: 'status'; readonly at: Instant; readonly from: string | null; readonly to: string | null }
  | { readonly what: 'estimate'; readonly at: Instant; readonly from: number | null; readonly to: number | null };

/** An issue as it is now, with the changes that led there. */
export type PastIssue = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly type: { readonly id: string; readonly name: string };
  readonly created: Instant;
  /** Ids of all sprints that the field holds now, closed ones included. */
  readonly sprints: readonly number[];
  /** Id of the status now. */
  readonly status: string;
  /** Value of the board's estimate field now. */
  readonly estimate: number | null;
  /** Oldest first. */
  readonly changes: readonly Change[];
};

/** Which statuses mean done. A status that is in neither list no longer exists. */
export type DoneStatuses = { readonly done: ReadonlySet<string>; readonly notDone: ReadonlySet<string> };

/** What the app recorded when a sprint was started, or closed. */
export type RecordedMoment = {
  /** When that was, as the app was told. */
  readonly at: Instant;
  /** When the issues were read: minutes later at best. */
  readonly recorded: Instant;
  /** The field that estimates were read from. */
  readonly estimateField: string | null;
  readonly items: readonly SnapshotItem[];
};
export type RecordedSprint = {
  readonly sprintId: number;
  readonly start: RecordedMoment | null;
  readonly close: RecordedMoment | null;
};

/** A comment that asks and has no answer. `commentId` is Jira's. */
export type AskingComment = { readonly issueId: string; readonly commentId: string; readonly at: Instant };

/** One question of an issue, shortened to what the look back needs. `hours`: from asked to closed; null while it is not. */
export type AskedQuestion = { readonly at: Instant; readonly hours: number | null; readonly category: string | null };

/** Everything that the figures are made of. What is null has not been read yet. */
export type LookBackInput = {
  /** The board's last closed sprints that were asked for, the latest last. */
  readonly sprints: readonly ClosedSprint[];
  /** The sprint after the last of these, running or planned; null where there is none. */
  readonly next: Pick<Sprint, 'id' | 'state'> | null;
  /** Every issue that the viewer may see and that may have been in one of the sprints. */
  readonly issues: readonly PastIssue[];
  readonly statuses: DoneStatuses;
  readonly recorded: readonly RecordedSprint[];
  /** The board's estimate field today. */
  readonly estimateField: string | null;
  /** Edits of summary, description and acceptance criteria by issue id, oldest first; with the moments called "wording only". */
  readonly texts: ReadonlyMap<string, TextHistory> | null;
  readonly asking: readonly AskingComment[] | null;
  /** By issue id; an issue that has none is missing. */
  readonly questions: ReadonlyMap<string, readonly AskedQuestion[]>;
  /** From when on questions were recorded in this project. */
  readonly recordedSince: Instant | null;
  /** Whether any issue of these sprints has a recorded question, or a talk that asked; null while that is not read. */
  readonly askedAnything: boolean | null;
  /** Share of the description's words above which an edit is material, 0–1. */
  readonly materialShare: number;
  readonly now: Instant;
};
export type TextHistory = { readonly edits: readonly ContentEdit[]; readonly wordingOnly: readonly Instant[] };
