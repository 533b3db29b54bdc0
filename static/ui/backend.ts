import { invoke, type makeInvoke } from '@forge/bridge';
import { buildId } from '../../src/build-id';
import type { Contract } from '../../src/calls';
import type { Failure, Result } from '../../src/contract';
import { mapOfFrame } from './kept';

/** Calls of the back end by the names of `Calls`, with the build of this page. Rejects only when the bridge itself fails; see `ask`. */
export function callsOf<Calls extends Record<string, (input: never) => unknown>>(): ReturnType<
  typeof makeInvoke<Calls>
>;
export function callsOf() {
  return (name: string, input?: object) => invoke(name, { ...input, build: buildId });
}

export const backend = callsOf<Contract>();

/** The failure of a call without an answer: the function died, timed out, or the network is gone. */
export function unanswered(): Failure {
  // Whether the browser is offline is read now, so that the message stays the same when the connection is back.
  const because = navigator.onLine ? 'no-answer' : 'offline';
  return { code: 'jira-unavailable', details: { because }, reference: '' };
}

/** An event of the window: the back end is of another build than this page. */
export const OTHER_BUILD = 'other-build';
const met = mapOfFrame<typeof OTHER_BUILD, true>();
/** Whether this frame has met one. */
export const isOtherBuild = (): boolean => met.size > 0;

function noteOtherBuild(): void {
  met.set(OTHER_BUILD, true);
  dispatchEvent(new Event(OTHER_BUILD));
}

/** Answers a `Result` also when the bridge rejects, so that one path shows every failure. */
export async function ask<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const answer = await call();
    if (!answer.ok && answer.failure.code === OTHER_BUILD) noteOtherBuild();
    return answer;
  } catch (error) {
    console.error(error);
    return { ok: false, failure: unanswered() };
  }
}
