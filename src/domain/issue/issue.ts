import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import type { ReadinessState } from '../shared/readiness-state';

/**
 * A description as lines with a role: what is left of ADF when its looks are taken away. `bold`: a paragraph of one line,
 * all of it in bold, as people write headings; `columns`: what the columns of a table are called.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'bold'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'task'; readonly text: string; readonly done: boolean }
  | { readonly kind: 'columns'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

/**
 * What a field says, whatever its type: what is written or chosen there, and its number where it is one. Empty: neither.
 */
export type FieldValue = { readonly texts: readonly string[]; readonly number: number | null };

export type SprintState = 'active' | 'future' | 'closed';
export type Sprint = {
  readonly id: number;
  readonly name: string;
  readonly state: SprintState;
  readonly startDate: Instant | null;
};

/** Jira's status category. From `indeterminate` ("in progress") on, readiness is frozen. */
export type Progress = 'new' | 'indeterminate' | 'done';

/**
 * An unresolved issue that blocks this one. `key` is null where only the app may see it; `sprint` is null outside every
 * sprint, and when it was not read.
 */
export type Blocker = { readonly id: string; readonly key: string | null; readonly sprint: Sprint | null };

/** `described`: it has text of its own. `state`: as its summary says. Both null when they were not read, or are not known. */
export type Parent = {
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
  /** By id, the fields that the team's own criteria look at; one that the issue does not have is missing. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly progress: Progress;
  readonly reporter: AccountId | null;
  /** Their account is deactivated: nobody can be reached there. */
  readonly reporterIsGone: boolean;
  readonly assignee: AccountId | null;
  readonly parent: Parent | null;
  /** null when the project has no estimate field; `value` null when it is empty. */
  readonly estimate: { readonly value: number | null } | null;
  /** Where it is now: the active sprint, else the next one it is planned for; null in the backlog. */
  readonly sprint: Sprint | null;
  readonly blockers: readonly Blocker[];
  /** Ids of its sub-tasks. */
  readonly subtasks: readonly string[];
  /** Image attachments, pictures from elsewhere, and links to designs, boards or pages. */
  readonly visuals: number;
  readonly flagged: boolean;
  readonly updated: Instant;
};
