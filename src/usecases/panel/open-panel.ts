import type { PanelView } from '../../contract';
import type { Call } from '../call';
import { readContext, type ReadPorts } from '../core/context';
import { isProjected } from '../core/project';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';

/** Writes nothing. Queues an event where the properties differ from the row or something is owed. */
export async function openPanel(ports: OpenPanelPorts, call: Call): Promise<PanelView> {
  const context = await readContext(ports, call);
  if (!isProjected(context) || context.refinement.owed.length > 0)
    await ports.queueAssessment(context.issue.id, 'always');
  return toPanelView(context);
}

export type OpenPanelPorts = ReadPorts & Pick<Ports, 'queueAssessment'>;
