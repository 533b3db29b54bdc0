import type { PanelView } from '../contract';
import type { Call } from './call';
import { finishRound, type FinishPorts } from './finish-round';
import { toPanelView } from './panel-view';
import type { Ports } from './ports';
import { isDerivedCurrent } from './record-derived';
import { readSituation, type ReadPorts } from './situation';

/**
 * Writes nothing when nothing changed. A reveal that was left half done is finished by whoever may edit; a summary that
 * is no longer right is queued, not written.
 */
export async function openPanel(ports: OpenPanelPorts, call: Call): Promise<PanelView> {
  const read = await readSituation(ports, call);
  const situation = read.canEdit ? await finishRound(ports, read) : read;
  if (!isDerivedCurrent(situation)) await ports.queueAssessment(call.issueId);
  return toPanelView(situation);
}

export type OpenPanelPorts = ReadPorts & FinishPorts & Pick<Ports, 'queueAssessment'>;
