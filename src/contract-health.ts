import type { Instant } from './domain/shared/instant';

/** `untried`: what the check needs is not there, such as a flagged issue. */
export type CheckState = 'passed' | 'warning' | 'failed' | 'untried';

/** A code that Forge's storage answered. `unknown`: one that no document names. */
export type AnsweredCode = { readonly status: number | null; readonly code: string };

/**
 * What was tried on this site, and what came of it. Facts only: the page has the words, and what to do.
 * `read` and `search` are of the app's own user.
 */
export type Check = { readonly state: CheckState } & (
  | { readonly id: 'missing-row' | 'refused-condition' | 'existing-key'; readonly answered: AnsweredCode | null }
  | { readonly id: 'expiry' }
  | { readonly id: 'unknown-codes'; readonly codes: readonly (AnsweredCode & { readonly at: Instant })[] }
  | { readonly id: 'fields'; readonly missing: readonly ('sprint' | 'flagged' | 'estimate')[] }
  | { readonly id: 'flag-option'; readonly option: string | null }
  | { readonly id: 'search-alias'; readonly refused: readonly string[] }
  | { readonly id: 'shut-out'; readonly projects: readonly ShutOutProject[] }
  | { readonly id: 'first-looks'; readonly waiting: number; readonly of: number; readonly goesOnAt: Instant | null }
  | { readonly id: 'points'; readonly spent: number; readonly of: number }
  | { readonly id: 'schedule'; readonly ranAt: Instant | null }
  | { readonly id: 'sweep'; readonly oldest: Instant | null }
);

export type ShutOutProject = {
  readonly projectKey: string;
  readonly since: Instant;
  readonly because: 'refused' | 'archived';
};

/** The checks, the worst first. */
export type HealthView = { readonly checkedAt: Instant; readonly checks: readonly Check[] };
