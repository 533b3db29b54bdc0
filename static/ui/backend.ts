import { makeInvoke } from '@forge/bridge';
import type { Contract } from '../../src/calls';
import type { Failure, Result } from '../../src/contract';

/** Calls the back end by the contract's names. Rejects only when the bridge itself fails; see `ask`. */
export const backend = makeInvoke<Contract>();

/** The failure of a call without an answer: the function died, timed out, or the network is gone. */
export function unanswered(): Failure {
  // Whether the browser is offline is read now, so that the message stays the same when the connection is back.
  const because = navigator.onLine ? 'no-answer' : 'offline';
  return { code: 'jira-unavailable', details: { because }, reference: '' };
}

/** Answers a `Result` also when the bridge rejects, so that one path shows every failure. */
export async function ask<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call();
  } catch (error) {
    console.error(error);
    return { ok: false, failure: unanswered() };
  }
}
