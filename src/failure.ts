/** What can go wrong in a way that a person can act upon. Anything else is a bug and becomes `unexpected`. */
export type FailureCode =
  | 'not-found'
  | 'not-allowed'
  | 'bad-request'
  | 'conflict'
  | 'ballot-closed'
  | 'nothing-to-reveal'
  | 'below-quorum'
  | 'limit-reached'
  | 'broken-policy'
  | 'rate-limited'
  | 'jira-unavailable'
  | 'unexpected';

/** Codes and numbers only, never sentences: the UI has the words. `theirs` and `yours` come with `conflict`. */
export type FailureFacts = Readonly<Record<string, string | number>>;

/** A foreseen failure. Thrown anywhere below the Forge edge, caught once, in `forge/answer`. */
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

/** It is not there, or whoever asks may not see it or do that: Jira answers the one for the other. */
export const isShutOut = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === 'not-found' || error.code === 'not-allowed');

/** For `catch`: `value` where whoever asks is shut out. Any other failure goes on. */
export function orIfShutOut<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (isShutOut(error)) return value;
    throw error;
  };
}

/** What may be logged of a bug: its name and where in the code it happened. Its message may quote what somebody wrote. */
export function placeOf(error: unknown): string {
  return error instanceof Error ? `${error.name}\n${framesOf(error)}` : typeof error;
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
