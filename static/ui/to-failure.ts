import type { Failure, Result } from '../../src/contract';
import { AppError } from '../../src/failure';
import { unanswered } from './backend';

/** A failure of the back end within a reading, with its reference. */
class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The value of an answer of the back end. Throws its failure, which {@link toFailure} gives back as it was. */
export function valueOf<T>(answer: Result<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.failure);
}

/** An error as a failure to show. Jira's refusal to the viewer has no reference, since no back end was called. */
export function toFailure(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof AppError) return { code: error.code, details: error.details, reference: '' };
  console.error(error);
  return navigator.onLine ? { code: 'unexpected', details: {}, reference: '' } : unanswered();
}
