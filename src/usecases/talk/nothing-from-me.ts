import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../views/panel-view';
import { responded } from '../core/asked';
import type { AgreedFactsPorts } from '../core/agreed-facts-now';

/** The caller answers "What could go wrong?" with "nothing", which makes them a respondent. */
export async function nothingFromMe(ports: ChangePorts & AgreedFactsPorts, call: ChangingCall): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => responded(ports, context, 'nothing')));
}
