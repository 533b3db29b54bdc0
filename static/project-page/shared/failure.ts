import type { Failure } from '../../../src/contract';
import { AppError } from '../../../src/failure';
import { unanswered } from '../../ui/backend';

/** Jira's refusal to the viewer as a failure to show. It has no reference, since no back end was called. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, details: error.details, reference: '' };
  console.error(error);
  return navigator.onLine ? { code: 'unexpected', details: {}, reference: '' } : unanswered();
}
