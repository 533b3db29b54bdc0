import type { Contract } from '../../../src/calls';
import type { Failure, PanelView, Result } from '../../../src/contract';
import { ask, backend } from '../../ui/backend';
import { newRequestId } from '../../ui/request-id';

/** The calls that change the record and answer with a whole panel. */
export type Change = {
  [Name in keyof Contract]: Contract[Name] extends (input: never) => Result<PanelView> ? Name : never;
}[Exclude<keyof Contract, 'openPanel'>];
export type InputOf<Name extends keyof Contract> = Parameters<Contract[Name]>[0];

/** Pause before an unanswered call is repeated (ms). */
export const REPEAT_MS = 1000;

/**
 * The call may be stored without an answer, or the back end was too busy to store it. Offline a repeat would fail too.
 */
const isRepeated = ({ code, facts }: Failure): boolean =>
  (code === 'jira-unavailable' && facts.because !== 'offline') || code === 'unexpected' || code === 'busy';

/**
 * Makes a changing call under a request id, and repeats it unchanged where its answer was lost: the back end does
 * nothing twice. An input may bring the id.
 */
export async function request<Name extends Change>(name: Name, input: InputOf<Name>): Promise<Result<PanelView>> {
  const change: Change = name;
  const payload = Object.assign({ requestId: newRequestId() }, input);
  const call = (): Promise<Result<PanelView>> => ask(() => backend(change, payload));
  const result = await call();
  if (result.ok || !isRepeated(result.failure)) return result;
  await new Promise((resolve) => setTimeout(resolve, REPEAT_MS));
  return call();
}
