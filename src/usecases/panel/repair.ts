import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../views/panel-view';

/** Drops the unreadable entries of the row: the rest counts. */
export async function repair(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  const after = await change(ports, call, ({ refinement }) =>
    refinement.broken.length === 0 ? refinement : { ...refinement, broken: [], unread: [] },
  );
  return toPanelView(after);
}
