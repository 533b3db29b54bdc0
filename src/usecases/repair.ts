import type { PanelView } from '../contract';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import { conclude } from './conclude';
import { finishRound } from './finish-round';
import type { Ports } from './ports';
import { mustEdit, readSituation, withRecords } from './situation';

/** Takes away what nobody can read, and writes anew what can be derived: a revealed result, the summary, the digest. */
export async function repair(ports: RepairPorts, call: Call): Promise<PanelView> {
  const situation = mustEdit(await readSituation(ports, call));
  const { broken } = situation.records;
  if (broken.length > 0) await ports.queueAssessment(call.issueId);
  for (const key of broken) await ports.removeProperty(call.issueId, key);
  const repaired = await finishRound(ports, withRecords(situation, { broken: [] }));
  return conclude(ports, repaired);
}

export type RepairPorts = ChangePorts & Pick<Ports, 'removeProperty'>;
