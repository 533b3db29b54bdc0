import type { PanelView } from '../../contract';
import type { Call } from '../call';
import { keepAgreement } from '../keep-agreement';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';
import { isDerivedCurrent } from '../record-derived';
import type { RenewPorts } from '../renew-records';
import { asItIs, finish, readSituation, type EditPorts } from '../situation';

/**
 * Writes nothing when nothing changed. What was left half done is finished by whoever may edit; a summary that
 * is no longer right is queued, not written.
 */
export async function openPanel(ports: OpenPanelPorts, call: Call): Promise<PanelView> {
  const read = await readSituation(ports, call);
  const situation = read.canEdit ? await keepAgreement(ports, await finish(ports, read)) : asItIs(read);
  if (!isDerivedCurrent(situation)) await ports.queueAssessment(call.issueId);
  return toPanelView(situation);
}

export type OpenPanelPorts = EditPorts & RenewPorts & Pick<Ports, 'queueAssessment'>;
