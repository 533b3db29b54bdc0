import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import { change, type ChangePorts, type Command } from '../core/change';
import { toPanelView } from './panel-view';

/** Changes the row, see {@link change}, and answers the panel as it is then. */
export async function changePanel(ports: ChangePorts, call: ChangingCall, command: Command): Promise<PanelView> {
  return toPanelView(await change(ports, call, command));
}
