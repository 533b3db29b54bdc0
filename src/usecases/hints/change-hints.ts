import type { PanelView } from '../../contract';
import type { Brief } from '../../domain/brief';
import type { Call } from '../call';
import { changeBrief } from '../change-brief';
import type { ChangePorts } from '../change-ports';
import type { SendPorts } from '../outbox';
import { toPanelView } from '../panel-view';
import { readToEdit, withRecords } from '../situation';

export type HintPorts = ChangePorts & SendPorts;

/** Which hints are dismissed is part of no state, so the summary stays as it is. */
export async function changeHints(ports: HintPorts, call: Call, change: (brief: Brief) => Brief): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  return toPanelView(withRecords(situation, { brief: await changeBrief(ports, situation, change) }));
}
