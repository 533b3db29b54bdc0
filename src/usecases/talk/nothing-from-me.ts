import type { PanelView } from '../../contract';
import type { Call } from '../call';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../panel-view';
import { responded, type AskedPorts } from '../asked';

/** "What could go wrong?" Nothing that I see: that is an answer, and counts as one. */
export async function nothingFromMe(ports: ChangePorts & AskedPorts, call: Call): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => responded(ports, context, 'nothing')));
}
