import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import { change, type ChangePorts, type Command } from '../core/change';
import { toPanelView } from './panel-view';

/** Changes the row, see {@link change}, and answers the panel as it is then. */
export async function changePanel(ports: ChangePorts, call: ChangingCall, command: Command): Promise<PanelView> {
  return toPanelView(await change(ports, call, command));
}

/** Makes the verb that changes the panel as the command says which `commandOf` reads out of what a page has sent. */
export const makeVerb =
  <Payload, Needed extends ChangePorts = ChangePorts>(
    commandOf: (payload: Payload, ports: Needed, call: ChangingCall) => Command | Promise<Command>,
  ) =>
  async (ports: Needed, call: ChangingCall, payload: Payload): Promise<PanelView> =>
    changePanel(ports, call, await commandOf(payload, ports, call));
