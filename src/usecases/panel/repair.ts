import type { PanelView } from '../../contract';
import type { Call } from '../call';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../panel-view';

/** Gives up the entries of the row that cannot be read: what is left of it counts. */
export async function repair(ports: ChangePorts, call: Call): Promise<PanelView> {
  const after = await change(ports, call, ({ refinement }) =>
    refinement.broken.length === 0 ? refinement : { ...refinement, broken: [], unread: [] },
  );
  return toPanelView(after);
}
