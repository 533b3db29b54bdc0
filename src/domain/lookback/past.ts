import * as z from 'zod/mini';
import type { ContentEdit } from '../content/content-edit';
import type { Instant } from '../shared/instant';
import type { Sprint } from '../issue/issue';
import { list, record } from '../shared/schema';
import type { SnapshotItem } from './snapshot';

/** Ids of issues: every figure is such a list, so that the page can open it. */
export const ids = () => list(z.string());
export type Ids = readonly string[];

/** Where a sprint's figures come from: Jira's history alone, or the app's snapshots at start and close. */
export const basis = z.enum(['reconstructed', 'recorded']);
export type Basis = z.infer<typeof basis>;

/** A closed sprint of the board. Start and end are typed by people; `completed` is when it was closed. */
export const closedSprint = record({
  id: z.number(),
  name: z.string(),
  /** Planned start and end; null where the sprint has none. */
  start: z.nullable(z.string()),
  end: z.nullable(z.string()),
  completed: z.string(),
  /** Jira has no date of completion: `completed` is another of its dates, the planned end where it has one. */
  isCloseGuessed: z.boolean(),
});
export type ClosedSprint = z.infer<typeof closedSprint>;

/** One change of an issue, from Jira's history, by ids, since names change. */
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

/** An issue as it is now, with all its changes. */
export type PastIssue = {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** Sub-tasks are no items of a sprint: their Sprint field holds the parent's sprints, and their history names none. */
  readonly type: { readonly id: string; readonly name: string; readonly subtask: boolean };
  readonly created: Instant;
  /** Ids of all sprints that the field holds now, closed ones included. */
  readonly sprints: readonly number[];
  /** Id of the status now. */
  readonly status: string;
  /** Name of the resolution now; null without one. */
  readonly resolution: string | null;
  /** Value of the board's estimate field now. */
  readonly estimate: number | null;
  /** Oldest first. */
  readonly changes: readonly Change[];
};

/** Ids of statuses that mean done or not. A status in neither set no longer exists. */
export type DoneStatuses = { readonly done: ReadonlySet<string>; readonly notDone: ReadonlySet<string> };

/** The app's snapshot of a sprint at its start or close. */
export type RecordedMoment = {
  /** When the sprint was started or closed, as Jira's event says. */
  readonly at: Instant;
  /** When the issues were read, at least minutes later. */
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

/** An unanswered comment that asks. `commentId` is Jira's; `asked`: its sentences that ask. */
export const askingComment = record({ issueId: z.string(), commentId: z.string(), at: z.string(), asked: z.string() });
export type AskingComment = z.infer<typeof askingComment>;

/** One question of an issue. `hours`: from asked to closed; null while it is open. */
export type AskedQuestion = { readonly at: Instant; readonly hours: number | null; readonly category: string | null };

/** All input of the figures. null means not read yet. */
export type LookBackInput = {
  /** The requested closed sprints of the board, the latest last. */
  readonly sprints: readonly ClosedSprint[];
  /** Closed sprints of the board, these included, as far back as Jira listed them with these. */
  readonly boardSprints: readonly ClosedSprint[];
  /** The sprint after the last of these, running or planned; null without one. */
  readonly next: Pick<Sprint, 'id' | 'state'> | null;
  /** Every issue that the viewer may see and that may have been in one of the sprints. */
  readonly issues: readonly PastIssue[];
  readonly statuses: DoneStatuses;
  /** Names of the statuses by id, in the viewer's language. */
  readonly statusNames: ReadonlyMap<string, string>;
  readonly recorded: readonly RecordedSprint[];
  /** The board's estimate field today. */
  readonly estimateField: string | null;
  /** Edits of summary, description and acceptance criteria by issue id, oldest first. */
  readonly texts: ReadonlyMap<string, TextHistory> | null;
  readonly asking: readonly AskingComment[] | null;
  /** By issue id; an issue without questions is missing. */
  readonly questions: ReadonlyMap<string, readonly AskedQuestion[]>;
  /** When recording of questions began in this project. */
  readonly recordedSince: Instant | null;
  /** Share of the description's words above which an edit is material, 0–1. */
  readonly materialShare: number;
  readonly now: Instant;
};
export type TextHistory = { readonly edits: readonly ContentEdit[] };
