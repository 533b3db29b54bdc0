import type { Locked, TicketField } from './domain/content/ticket-texts';

/** Failures that a person can act upon. Any other error is a bug and becomes `unexpected`. */
export type FailureCode =
  | 'not-found'
  | 'not-allowed'
  /** The page was built of other sources than the back end: what it says may mean something else here. */
  | 'other-build'
  | 'bad-request'
  | 'conflict'
  | 'busy'
  /** The act was on a round or talk that is over. Pages make it of an answer that says so: nothing fails with it. */
  | 'over'
  | 'nothing-to-reveal'
  | 'votes-missing'
  /** A press that would do otherwise than it said; repeated with `anyway` it is done. */
  | 'ask-first'
  | 'limit-reached'
  | 'broken-policy'
  | 'rate-limited'
  | 'jira-unavailable'
  | 'unexpected';

/** Reasons that say all by themselves. */
type Plain =
  | ('read-only' | 'not-administrator' | 'not-yours' | 'not-leading' | 'no-field' | 'missing' | 'presses')
  | ('no-comment' | 'no-part' | 'no-low-vote' | 'must-sign' | 'no-vote' | 'low-vote' | 'exception')
  | 'after-show'
  | (
      | 'blank'
      | 'taken'
      | 'not-said'
      | 'begun'
      | 'no-type'
      | 'refused'
      | 'reads-otherwise'
      | 'no-code'
      | 'wrong-state'
      | 'no-such-card'
      | 'no-size'
    )
  | (
      | 'no-people'
      | 'no-person'
      | 'content'
      | 'row-full'
      | 'offline'
      | 'storage'
      | 'no-answer'
      | 'round'
      | 'talk'
      | 'no-outcome'
      | 'ends-otherwise'
    );

/** A field that two people have changed, each differently. null: nothing is chosen there. */
export type Contested = { readonly field: string; readonly mine: string | null; readonly theirs: string | null };

/** What is told beside the code, where that alone is too general. The UI has the words. */
export type FailureDetails =
  | { readonly because?: undefined }
  | { readonly because: Plain }
  /** Where the input is wrong. */
  | { readonly because: 'invalid'; readonly at: string }
  /** What Jira answered, in its own words. */
  | { readonly because: 'jira-says'; readonly words: string }
  /** What only Jira can write, and why. */
  | { readonly because: 'locked'; readonly field: TicketField; readonly why: Locked }
  | { readonly because: 'two-texts'; readonly fields: readonly Contested[] }
  /** How many private questions are still to be shown. */
  | { readonly because: 'hidden'; readonly count: number }
  | { readonly because: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly because: 'too-many-lines'; readonly limit: number; readonly length: number }
  | { readonly because: 'too-many-hints' | 'too-many-questions'; readonly limit: number }
  /** `limit`: characters of one person's private questions, or how many anonymous ones a person may have waiting. */
  | { readonly because: 'hidden-full' | 'anonymous-full'; readonly limit: number }
  /** `limit`: the one that was reached, by its name. */
  | { readonly because: 'wait'; readonly seconds: number; readonly limit: string };

/**
 * Whether Jira refuses the app until the next hour, by its `RateLimit-Reason`: the points that all sites of the app share
 * (`jira-quota-global-based`), or those of this site alone (`jira-quota-tenant-based`), are used up.
 */
export const isHourUsedUp = (reason: string): boolean => reason.startsWith('jira-quota');

/** An expected failure. Thrown below the Forge edge, caught once, in `forge/answer`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: FailureCode;
  readonly details: FailureDetails;

  constructor(code: FailureCode, message: string, details: FailureDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Whether the thing is missing or forbidden for the caller; Jira answers one for the other. */
export const isForbidden = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === 'not-found' || error.code === 'not-allowed');

/** For `catch`: returns `value` where the caller is shut out, and rethrows other errors. */
export function orIfForbidden<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (isForbidden(error)) return value;
    throw error;
  };
}

/** What may be logged of a bug: its name and stack. Its message may quote people's texts. */
export function placeOf(error: unknown): string {
  return error instanceof Error ? `${error.name}\n${framesOf(error)}` : typeof error;
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
