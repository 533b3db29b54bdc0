import type { Instant } from './domain/shared/instant';

/** `untried`: what the check needs is not there, such as a flagged issue. */
export type CheckState = 'passed' | 'warning' | 'failed' | 'untried';

/** A code that Forge's storage answered. `unknown`: one that no document names. */
export type AnsweredCode = { readonly status: number | null; readonly code: string };

export type FieldName = 'sprint' | 'flagged' | 'estimate';
export type AppRight = 'browse' | 'edit' | 'comment';

/**
 * The app's own field. `clause`: its name in searches. `isFound`: a search finds a value. `movesUpdated`: Jira moves `updated` with
 * each value; null where the field is not filled. `screens`: null if Jira does not say it. `sameName`: fields of that name, itself counted.
 */
export type FieldSeen = {
  readonly clause: string;
  readonly isFound: boolean;
  readonly movesUpdated: boolean | null;
  readonly screens: number | null;
  readonly sameName: number;
};

/**
 * What was tried on this site, and what came of it. Facts only: the page has the words, and what to do.
 * Jira is asked as the app's own user, where nothing else is said.
 */
export type Check = { readonly state: CheckState } & (
  | { readonly id: 'missing-row' | 'refused-condition' | 'existing-key'; readonly answered: AnsweredCode | null }
  /** `until`: when a row that may live for a day expires; null where storage does not say so. */
  | { readonly id: 'expiry'; readonly until: Instant | null }
  | { readonly id: 'unknown-codes'; readonly codes: readonly (AnsweredCode & { readonly at: Instant })[] }
  /** `missing`: what the app does not see; `seen`: what of it the asking person sees. */
  | { readonly id: 'fields'; readonly missing: readonly FieldName[]; readonly seen: readonly FieldName[] }
  /** `option`: its name on a flagged issue; null where there is none. */
  | { readonly id: 'flag-option'; readonly option: string | null }
  /** `takesIn`: whether Jira takes a list of values, too, which the app does not use. */
  | { readonly id: 'search-alias'; readonly refused: readonly string[]; readonly takesIn: boolean }
  /** Whether Jira refuses the search in a project that the caller may not see, and whether it sorts by rank. */
  | { readonly id: 'search-refusal' | 'search-rank' }
  /** How many of the issues that were found by their state have another one by now. */
  | { readonly id: 'search-index'; readonly behind: number; readonly of: number }
  | { readonly id: 'link-type'; readonly name: string | null }
  /** What Jira says of itself, and where the asking person has opened it. */
  | {
      readonly id: 'site';
      readonly address: string | null;
      readonly opened: string | null;
      readonly timeZone: string | null;
    }
  | { readonly id: 'rights'; readonly projects: readonly ProjectRights[] }
  | { readonly id: 'shut-out'; readonly projects: readonly ShutOutProject[] }
  | { readonly id: 'first-looks'; readonly waiting: number; readonly of: number; readonly goesOnBy: Instant | null }
  /** `waiting`: keys of projects of which edits wait for the next hour. */
  | {
      readonly id: 'points';
      readonly spent: number;
      readonly of: number;
      readonly waiting: readonly string[];
      /** Whether Jira has refused the app in this hour, since its points are used up. */
      readonly isStopped: boolean;
      /** By when the background goes on; null where it does. */
      readonly goesOnBy: Instant | null;
    }
  /** Points of this hour for mails; `waiting`: how many people wait for one, `more` where that counts the first of them alone. */
  | {
      readonly id: 'mails';
      readonly spent: number;
      readonly of: number;
      readonly waiting: number;
      readonly more: boolean;
    }
  /** `ms`: what one read took. */
  | { readonly id: 'storage'; readonly ms: number }
  | { readonly id: 'schedule'; readonly ranAt: Instant | null }
  | { readonly id: 'sweep'; readonly oldest: Instant | null }
  /** Removals of a project's data that have stood still; `since`: when the first of them did, null without one. */
  | { readonly id: 'removals'; readonly projectKeys: readonly string[]; readonly since: Instant | null }
  /** What only use shows, such as whether Jira names the viewer to the small panel; `at`: since when it holds or does not. */
  | { readonly id: NotedFact; readonly at: Instant | null }
  /** `said`: what Jira has against the rule of workflows, word for word. `isTried`: also on an item. */
  | { readonly id: 'workflow-rule'; readonly said: readonly string[]; readonly isTried: boolean }
  /** `seen`: null while the app's field is neither filled nor has values. */
  | { readonly id: 'field'; readonly seen: FieldSeen | null }
  /** Whether histories name the app's own account; whether a project in the archive refuses its search. */
  | { readonly id: 'own-account' | 'archived-search' }
  /** How long a token of Realtime counts, and what signing it took. */
  | { readonly id: 'token-life'; readonly minutes: number | null; readonly ms: number }
  /**
   * Tried by the page: a hint on a channel that is open, one that takes tokens, and one that queued work sends there. `ms`: until it
   * arrived; null where none did. `there`: how much of that the back end took; null where that is not known.
   */
  | { readonly id: 'echo' | 'echo-signed' | 'echo-queued'; readonly ms: number | null; readonly there: number | null }
  | { readonly id: 'theme' | 'browser-storage' }
);

/**
 * Guesses that are noted where they show, once: who the small panel and the tools of assistants are told calls, what Jira's events
 * name, that the app has its rights, that the app is hidden in service and discovery projects, that a
 * transaction refused for its rate has not happened, and that a weekly report does not begin early.
 */
export const notedFacts = [
  'principal',
  'assistants',
  'event-places',
  'late-rights',
  'display-conditions',
  'refused-rate',
  'weekly-report',
] as const;
export type NotedFact = (typeof notedFacts)[number];

export type CheckId = Check['id'];
/** A check of one of these things. */
export type CheckOf<Id extends CheckId> = Check & { readonly id: Id };

/** Checks that the page in the browser tries by itself; the back end tries all others. */
export type EchoId = 'echo' | 'echo-signed' | 'echo-queued';
export type OwnCheckId = EchoId | 'theme' | 'browser-storage';
export type ProbeId = Exclude<CheckId, OwnCheckId>;

/** A check that ended without a result. `by`: who did not answer as it should; `said`: in which words. */
export type Unanswered = { readonly id: ProbeId; readonly by: 'jira' | 'storage' | 'app'; readonly said: string };

/** The guesses that no check can try without leaving a trace. `docs/live-site.md` has more of each. */
export const untriable = [
  'own-message',
  'property-message',
  'shared-storage',
  'automation',
  'dashboards',
  'field-shown',
  'removal',
  'deep-documents',
  'date-fractions',
  'owner-limit',
  'link-ends',
  'link-at-creation',
  'wiki-notation',
  'media-written',
  'wiki-written',
  'closed-accounts',
] as const;
export type Untriable = (typeof untriable)[number];

export type ShutOutProject = {
  readonly projectKey: string;
  readonly since: Instant;
  readonly because: 'refused' | 'archived';
};

/** A project in which the app may not do all that it does. */
export type ProjectRights = { readonly projectKey: string; readonly missing: readonly AppRight[] };

/** Modules of the manifest that Atlassian calls previews, and may change. */
export const previews = ['jira:workflowValidator', 'rovo:mcp'] as const;
export type Preview = (typeof previews)[number];

/** What runs here. Names neither the site nor a person: it is copied into mails. */
export type Installed = { readonly version: string; readonly environment: string };

/** The checks, the worst first, and those that got no answer. */
export type HealthView = {
  readonly checkedAt: Instant;
  readonly installed: Installed;
  readonly checks: readonly Check[];
  readonly unanswered: readonly Unanswered[];
};

/** What is told of the site; the others are told project by project. */
export type SiteCheck = Exclude<Check, { readonly id: 'shut-out' | 'rights' }>;

/** What of the first steps is done. `projects`: keys of those that use the app. */
export type StartView = { readonly isPanelOpened: boolean; readonly projects: readonly string[] };
