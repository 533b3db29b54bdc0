/** Milliseconds, both ends included. */
export type Range = readonly [least: number, most: number];

export type Limits = {
  /** Most characters of a property's JSON text and of its key, and most properties of one entity. */
  propertyCharacters: number;
  propertyKeyCharacters: number;
  propertiesPerIssue: number;
  /** Most property keys in one search or bulk fetch. */
  searchPropertyKeys: number;
  /** Issues per search page: with fields, and with only ids and keys. */
  issuesPerPage: number;
  idsPerPage: number;
  /** Chance that a search page is shorter than asked for, which Jira may do. */
  shorterPages: number;
  bulkFetchIssues: number;
  bulkPropertyIssues: number;
  bulkPropertyKeys: number;
  changelogIssues: number;
  changelogFields: number;
  changelogsPerPage: number;
  /** How `changelog/bulkfetch` writes `created`: ISO 8601, or milliseconds since the epoch. */
  bulkChangelogTimes: 'text' | 'milliseconds';
  commentsPerPage: number;
  /**
   * Comments in the field `comment` and entries in `expand=changelog`: of a single issue, and of an issue in a list.
   */
  commentsInIssue: number;
  commentsInListed: number;
  historiesInIssue: number;
  historiesInListed: number;
  /** Writes of one issue by all callers; one more answers 429. */
  writesPerIssue: readonly { count: number; perMs: number }[];
  /** Points that the app may spend until the next full hour (UTC). */
  pointsPerHour: number;
  /** Whose points they are: of all sites of the app together (Tier 1), or of this one alone (Tier 2). */
  pointsPool: 'global' | 'tenant';
  /** Lag of the search index after a write. */
  indexDelayMs: Range;
  /** Delay of a product event, and the chance that it is delivered twice. */
  eventDelayMs: Range;
  eventTwice: number;
  /** Until then, by the site's clock, the app's own user has no rights: Jira grants them minutes after the installation. */
  appRightsFrom: number;
};

/** How closely the site behaves like the cloud; `instant` is for tests and a first look. */
export type Profile = 'instant' | 'cloud';

/**
 * @NOTE unverified on a live site: index delay, event delay and shorter pages are only described, not measured; and
 * that `changelog/bulkfetch` answers milliseconds, where Atlassian's schema says text.
 */
export const PROFILES = {
  instant: { shorterPages: 0, indexDelayMs: [0, 0], eventDelayMs: [0, 0], eventTwice: 0, bulkChangelogTimes: 'text' },
  cloud: {
    shorterPages: 0.2,
    indexDelayMs: [1_000, 10_000],
    eventDelayMs: [500, 180_000],
    eventTwice: 0.02,
    bulkChangelogTimes: 'milliseconds',
  },
} as const satisfies Record<Profile, Partial<Limits>>;

/**
 * From Atlassian's OpenAPI document, its page on rate limiting (August 2026) and its guide to the newer search.
 * @NOTE unverified on a live site: how many comments and changelog entries an issue has (20 and 40 in a list by the
 * guide, 100 in one issue by reports of others), and that the latest ones are kept.
 */
export const LIMITS: Limits = {
  propertyCharacters: 32_768,
  propertyKeyCharacters: 255,
  propertiesPerIssue: 1_000,
  searchPropertyKeys: 5,
  issuesPerPage: 100,
  idsPerPage: 5_000,
  bulkFetchIssues: 100,
  bulkPropertyIssues: 100,
  bulkPropertyKeys: 10,
  changelogIssues: 1_000,
  changelogFields: 10,
  changelogsPerPage: 100,
  commentsPerPage: 100,
  commentsInIssue: 100,
  commentsInListed: 20,
  historiesInIssue: 100,
  historiesInListed: 40,
  writesPerIssue: [
    { count: 20, perMs: 2_000 },
    { count: 100, perMs: 30_000 },
  ],
  pointsPerHour: 65_000,
  pointsPool: 'global',
  appRightsFrom: 0,
  ...PROFILES.instant,
};
