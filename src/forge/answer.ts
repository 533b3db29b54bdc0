import { NeedsAuthenticationError } from '@forge/api';
import type { Result } from '../contract';
import { AppError, placeOf } from '../failure';

/**
 * The one catch between Jira and the user. A foreseen failure keeps its code; anything else is a bug with a reference that
 * the user can quote. Logs hold no content: the names of verbs and failures, and where in the code it happened.
 */
export async function answer<T>(verb: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    // Forge itself catches this one and asks the person to let the app act for them.
    if (error instanceof NeedsAuthenticationError) throw error;
    const reference = crypto.randomUUID().slice(0, 8);
    const code = error instanceof AppError ? error.code : 'unexpected';
    logFailure(`${reference} ${verb} ${code}`, error);
    return { ok: false, failure: { code, details: error instanceof AppError ? error.details : {}, reference } };
  }
}

/** Of errors other than `AppError` only the place in the code is logged: their messages may quote people's texts. */
export function logFailure(what: string, error: unknown): void {
  if (error instanceof AppError) console.warn(what, error.message);
  else console.error(what, placeOf(error));
}
