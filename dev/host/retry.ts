import { z } from 'zod';
import type { Outcome } from './functions.ts';

/** The retry context in a repeated event. */
export type RetryContext = { retryCount: number; retryReason: string; retryData: unknown };
type Retry = { afterMs: number; context: RetryContext };

const requestShape = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .default({}),
});

/** Most retries that the app may ask for, and the longest delay of one. */
const MOST = 4;
const LONGEST_SECONDS = 900;
/** Failures of the platform; failures of the app's own code are not retried. */
const PLATFORM = ['FUNCTION_TIME_OUT', 'FUNCTION_CRASHED', 'RATE_LIMIT_EXCEEDED', 'INTERNAL_SERVER_ERROR'];

/**
 * The next delivery of an event, when the function returned an `InvocationError` of @forge/events or the platform
 * failed (with growing delays). Undefined when it is done.
 */
export function retryOf(outcome: Outcome, before: RetryContext | undefined): Retry | undefined {
  const count = before?.retryCount ?? 0;
  if (!outcome.success) {
    const reason = outcome.error.errorType;
    if (!PLATFORM.includes(reason) || count >= MOST) return undefined;
    return {
      afterMs: 1000 * 4 ** (count + 1),
      context: { retryCount: count + 1, retryReason: reason, retryData: undefined },
    };
  }
  const request = requestShape.safeParse(outcome.body);
  if (!request.success || count >= MOST) return undefined;
  const { retryAfter = 1, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = request.data.retryOptions;
  return {
    afterMs: Math.min(retryAfter, LONGEST_SECONDS) * 1000,
    context: { retryCount: count + 1, retryReason, retryData },
  };
}
