import type { Clock } from '../clock.ts';
import type { AppField } from './app-field.ts';
import type { Db } from './db.ts';
import type { JiraGuesses } from './guesses.ts';
import type { IndexedProperty } from './indexed-property.ts';
import type { Limits, Profile } from './limits.ts';
import type { ProductEvent } from './product-event.ts';
import type { WorkflowValidator } from './workflow/validator.ts';

export type SearchIndex = {
  /** The searchable values of issue properties. */
  readonly indexed: readonly IndexedProperty[];
  /** Reports a searchable write in its own transaction; it reaches the index after the delay. */
  changed(issueId: number): void;
  /** Issues with a write that is not yet in the index. */
  pending(): readonly number[];
  /** Indexes these issues at once, as `reconcileIssues` asks; later searches see it too. */
  reconcile(issueIds: readonly number[]): void;
  /** Indexes everything at once. */
  catchUp(): void;
};

export type SiteOptions = {
  /** A path, or `:memory:`. */
  file: string;
  clock: Clock;
  /** Such as `http://localhost:2990`, without a trailing slash. */
  baseUrl: string;
  /** From 0 up to but not including 1. */
  random: () => number;
  /** Declared in the manifest; no other property value can be searched. */
  indexed: readonly IndexedProperty[];
  limits?: Partial<Limits>;
  /** The site's time zone, set by its administrators; default UTC. */
  timeZone?: string;
  /** `permissions.scopes` of the manifest. */
  appScopes: readonly string[];
  /** What the app offers for workflows; default none. */
  validators?: readonly WorkflowValidator[];
  /** The app's own fields; default none. */
  appFields?: readonly AppField[];
};

/** One Jira site: its tables, clock, limits and events. */
export type Site = {
  readonly db: Db;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly random: () => number;
  readonly timeZone: string;
  readonly appScopes: readonly string[];
  readonly validators: readonly WorkflowValidator[];
  readonly appFields: readonly AppField[];
  /** May be changed while the site runs. */
  readonly limits: Limits;
  /** May be changed while the site runs. */
  readonly guesses: JiraGuesses;
  readonly profile: Profile;
  setProfile(profile: Profile): void;
  readonly index: SearchIndex;
  /** The present time as stored: ISO 8601 UTC with milliseconds. */
  timestamp(): string;
  /** Runs in a transaction; events emitted inside reach the listeners after the commit. */
  write<T>(work: () => T): T;
  /** Call it in the same `write` after every searchable change. */
  changed(issueId: number): void;
  on(listener: (event: ProductEvent) => void): () => void;
  emit(event: ProductEvent): void;
  close(): void;
};
