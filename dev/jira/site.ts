import type { Clock } from '../clock.ts';
import { createAnnouncements } from './announcements.ts';
import { openDb, type Db } from './db.ts';
import type { IndexedProperty } from './indexed-property.ts';
import { LIMITS, PROFILES, type Limits, type Profile } from './limits.ts';
import type { ProductEvent } from './product-event.ts';
import { createSchema } from './schema.ts';
import { createSearchIndex, type SearchIndex } from './search/search-index.ts';
import { installDefaults } from './site-defaults.ts';

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

/** Opens or creates a site; a new one gets the default issue types, statuses, fields and the app's user. */
export function openSite(options: SiteOptions): Site {
  const { clock, baseUrl, random, appScopes, timeZone = 'UTC' } = options;
  const db = openDb(options.file);
  createSchema(db);
  db.run("update tasks set status = 'DEAD' where status in ('ENQUEUED', 'RUNNING')");
  installDefaults(db);
  const limits: Limits = { ...LIMITS, ...options.limits };
  const delay = () => within(limits.indexDelayMs, random);
  const propertiesPerIssue = () => limits.propertiesPerIssue;
  const index = createSearchIndex(db, { clock, indexed: options.indexed, propertiesPerIssue, delay, random });
  const announcements = createAnnouncements(db);
  let profile: Profile = 'instant';

  return {
    ...{ db, clock, baseUrl, random, timeZone, appScopes, limits, index, ...announcements },
    get profile() {
      return profile;
    },
    setProfile(next) {
      profile = next;
      Object.assign(limits, PROFILES[next]);
    },
    timestamp: () => new Date(clock.now()).toISOString(),
    changed: (issueId) => index.changed(issueId),
    close: () => db.close(),
  };
}

function within([least, most]: readonly [number, number], random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}
