import type { Contract } from '../../../src/calls';
import type { PanelView, Result } from '../../../src/contract';
import { ask, callsOf } from '../../ui/backend';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import type { At } from './panel-calls';

/** The id of a call, random, and equal when the call is repeated. */
export type Called = { readonly requestId: string };
/** The calls that change the record and answer with a whole panel. */
export type Change = {
  [Name in keyof Contract]: Contract[Name] extends (input: infer Input) => Result<PanelView>
    ? Input extends Called
      ? Name
      : never
    : never;
}[keyof Contract];
type Payload<Name extends keyof Contract> = NonNullable<Parameters<Contract[Name]>[0]>;
/** What a change sends: what the page saw, and what the person does. It may bring its id. */
export type ChangeCall<Name extends keyof Contract> = Omit<Payload<Name>, 'requestId'> & Partial<Called>;
export type InputOf<Name extends keyof Contract> =
  Payload<Name> extends { readonly input: infer Input } ? Input : never;

/** The input's type is checked by {@link request}; here all changes are alike. */
const changeBy = callsOf<Record<Change, (input: Called) => Result<PanelView>>>();

/**
 * Makes a changing call under a request id, and repeats it unchanged where its answer was lost: the back end does
 * nothing twice. `at`: the issue, where the page stands on none.
 */
export async function request<Name extends Change>(
  name: Name,
  sent?: ChangeCall<Name>,
  at: At = {},
): Promise<Result<PanelView>> {
  const change: Change = name;
  const payload: Called = Object.assign({ requestId: newRequestId(), base: {}, input: {} }, sent, at);
  return repeated(() => ask(() => changeBy(change, payload)));
}
