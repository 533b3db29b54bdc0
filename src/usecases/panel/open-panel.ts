import type { PanelView } from '../../contract';
import type { Call } from '../call';
import { readContext, type ReadPorts } from '../core/context';
import { isProjected } from '../core/project';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';

/** Writes nothing. Properties that say something else than the row are queued to be put right. */
export async function openPanel(ports: OpenPanelPorts, call: Call): Promise<PanelView> {
  const context = await readContext(ports, call);
  if (!isProjected(context) || context.refinement.owed.length > 0)
    await ports.queueAssessment(context.issue.id, 'always');
  return toPanelView(context);
}

export type OpenPanelPorts = ReadPorts & Pick<Ports, 'queueAssessment'>;
