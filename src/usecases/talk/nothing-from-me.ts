import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { changePanel } from '../views/change-panel';
import { responded } from '../core/asked';
import type { AgreedFactsPorts } from '../core/agreed-facts-now';

/** The caller answers "What could go wrong?" with "nothing", which makes them a respondent. */
export async function nothingFromMe(ports: ChangePorts & AgreedFactsPorts, call: ChangingCall): Promise<PanelView> {
  return changePanel(ports, call, (context) => responded(ports, context, 'nothing'));
}
