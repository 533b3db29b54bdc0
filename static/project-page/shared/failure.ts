import type { Failure } from '../../../src/contract';
import { AppError } from '../../../src/failure';
import { unanswered } from '../../ui/backend';

/** What Jira's refusal to the viewer means on screen. There is no reference: no back end was asked. */
export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, facts: error.facts, reference: '' };
  console.error(error);
  return navigator.onLine ? { code: 'unexpected', facts: {}, reference: '' } : unanswered();
}
