/** Failures that a person can act upon. Any other error is a bug and becomes `unexpected`. */
export type FailureCode =
  | 'not-found'
  | 'not-allowed'
  | 'bad-request'
  | 'conflict'
  | 'busy'
  | 'ballot-closed'
  | 'nothing-to-reveal'
  | 'below-quorum'
  | 'limit-reached'
  | 'broken-policy'
  | 'rate-limited'
  | 'jira-unavailable'
  | 'unexpected';

/** Codes and numbers only: the UI has the texts. `theirs` and `yours` come with `conflict`. */
export type FailureFacts = Readonly<Record<string, string | number>>;

/** An expected failure. Thrown below the Forge edge, caught once, in `forge/answer`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: FailureCode;
  readonly facts: FailureFacts;

  constructor(code: FailureCode, message: string, facts: FailureFacts = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
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
