import type { Clock } from '../clock.ts';
import type { Db } from './db.ts';
import type { IndexedProperty } from './indexed-property.ts';
import type { Limits, Profile } from './limits.ts';
import type { ProductEvent } from './product-event.ts';

export type SearchIndex = {
  /** What may be searched of issue properties. */
  readonly indexed: readonly IndexedProperty[];
  /** Tells that something searchable was written, in the same transaction; the index sees it after the delay. */
  changed(issueId: number): void;
  /** Issues whose last write the index has not seen. */
  pending(): readonly number[];
  /** Brings these issues up to date at once, as `reconcileIssues` asks; whoever searches next sees it too. */
  reconcile(issueIds: readonly number[]): void;
  /** Brings everything up to date at once. */
  catchUp(): void;
};

export type SiteOptions = {
  /** A path, or `:memory:`. */
  file: string;
  clock: Clock;
  /** Such as `http://localhost:2990`, without a slash at the end. */
  baseUrl: string;
  /** From 0 up to but not including 1. */
  random: () => number;
  /** What the manifest declares; nothing else of a property can be searched. */
  indexed: readonly IndexedProperty[];
  limits?: Partial<Limits>;
  /** As its administrators have set it; UTC where they have not. */
  timeZone?: string;
  /** `permissions.scopes` of the manifest. */
  appScopes: readonly string[];
};

/** One Jira site: its tables, its time, its limits, and what it tells others. */
export type Site = {
  readonly db: Db;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly random: () => number;
  readonly timeZone: string;
  readonly appScopes: readonly string[];
  /** May be changed while the site runs. */
  readonly limits: Limits;
  readonly profile: Profile;
  setProfile(profile: Profile): void;
  readonly index: SearchIndex;
  /** The time as the tables hold it: ISO 8601 UTC with milliseconds. */
  timestamp(): string;
  /** All or nothing; events emitted inside reach the listeners after the commit. */
  write<T>(work: () => T): T;
  /** To be called within the same `write` after anything that search can see. */
  changed(issueId: number): void;
  on(listener: (event: ProductEvent) => void): () => void;
  emit(event: ProductEvent): void;
  close(): void;
};
