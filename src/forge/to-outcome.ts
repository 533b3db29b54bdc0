import { InvocationError, InvocationErrorCode } from '@forge/events';
import { AppError, isHourUsedUp } from '../failure';
import { logFailure } from './answer';
import { now } from './stores/clock';
import { stopForTheHour } from './stores/spending-store';

/** How an event ends: it is done, or Forge delivers it again. */
export type Outcome = InvocationError | undefined;

/**
 * Skips what is gone or hidden from the app; asks for another delivery when Jira is busy. Where the app's points of this
 * hour are used up, no other background work begins in it.
 */
export async function toOutcome(what: string, work: () => Promise<void>): Promise<Outcome> {
  try {
    await work();
    return undefined;
  } catch (error) {
    logFailure(what, error);
    if (!(error instanceof AppError)) throw error;
    if (error.details.because === 'wait' && isHourUsedUp(error.details.limit)) await stopForTheHour(now());
    if (!['rate-limited', 'jira-unavailable', 'busy'].includes(error.code)) return undefined;
    return new InvocationError({
      retryAfter: retryAfter(error),
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    });
  }
}

/** Seconds, within what Forge allows. */
function retryAfter({ details }: AppError): number {
  return Math.min(900, Math.max(1, details.because === 'wait' ? Math.ceil(details.seconds) : 30));
}
