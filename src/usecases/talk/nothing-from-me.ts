import type { PanelView } from '../../contract';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { conclude } from '../conclude';
import { readToEdit } from '../situation';
import { voice, type VoicePorts } from '../voice';

/** "What could go wrong?" — nothing that I see. That is an answer, and counts as one. */
export async function nothingFromMe(ports: ChangePorts & VoicePorts, call: Call): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  await ports.queueAssessment(call.issueId);
  return conclude(ports, await voice(ports, situation, 'nothing'));
}
