import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import type { ReadinessState } from '../shared/readiness-state';

/**
 * A line of a description with its role: ADF without formatting. `bold`: a paragraph of one bold line, often used as a
 * heading; `columns`: the column headers of a table; `numbered`: of a list with numbers.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string; readonly numbered?: true }
  | { readonly kind: 'task'; readonly text: string }
  | { readonly kind: 'columns'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

/** The value of a field of any type: its texts or choices, and its number. Empty: neither. */
export type FieldValue = { readonly texts: readonly string[]; readonly number: number | null };

type SprintState = 'active' | 'future' | 'closed';
export type Sprint = {
  readonly id: number;
  readonly name: string;
  readonly state: SprintState;
  readonly startDate: Instant | null;
};

/** Jira's status category. From `indeterminate` ("in progress") on, readiness is frozen. */
export type Progress = 'new' | 'indeterminate' | 'done';

/**
 * An unresolved issue that blocks this one. `key` and `summary` are null where only the app may see it; `sprint` is null
 * outside every sprint, and where it was not read.
 */
export type Blocker = {
  readonly id: string;
  readonly key: string | null;
  readonly summary: string | null;
  readonly sprint: Sprint | null;
};

/** `described`: it has text of its own. `state`: from its summary property. Both are null when unknown or not read. */
type Parent = {
  readonly key: string;
  readonly summary: string;
  readonly described: boolean | null;
  readonly state: ReadinessState | null;
};

export type Issue = {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly type: { readonly id: string; readonly name: string; readonly subtask: boolean };
  readonly summary: string;
  readonly description: readonly Block[];
  /** The configured acceptance criteria field; null when the project has none. */
  readonly acceptanceField: readonly Block[] | null;
  /** The fields that custom criteria look at, by id; a field that the issue does not have is missing. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly progress: Progress;
  /** null where that is an app, as is the assignee. */
  readonly reporter: AccountId | null;
  /** Whether the reporter's account is deactivated. */
  readonly reporterIsGone: boolean;
  readonly assignee: AccountId | null;
  readonly parent: Parent | null;
  /** null when the project has no estimate field; `value` null when it is empty. */
  readonly estimate: { readonly value: number | null } | null;
  /** The active sprint, else the next one it is planned for; null in the backlog. */
  readonly sprint: Sprint | null;
  readonly blockers: readonly Blocker[];
  /** Ids of its sub-tasks. */
  readonly subtasks: readonly string[];
  /** Image attachments, external pictures, and links to designs, boards or pages. */
  readonly visuals: number;
  readonly flagged: boolean;
};
