import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import { changePanel } from '../views/change-panel';

/** Drops the unreadable entries of the row: the rest counts. */
export async function repair(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  return changePanel(ports, call, ({ refinement }) =>
    refinement.broken.length === 0 ? refinement : { ...refinement, broken: [], unread: [] },
  );
}
