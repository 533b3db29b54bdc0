import type { PanelView } from '../../contract';
import { fromDigest, leftOf } from '../../domain/question-digest';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { conclude } from '../conclude';
import { finishRound } from '../finish-round';
import type { Ports } from '../ports';
import { mustEdit, readSituation, withRecords } from '../situation';

/**
 * Takes away what nobody can read, and writes anew what can be derived: a revealed result, the summary, the digest, and
 * of a question what the digest still says of it.
 */
export async function repair(ports: RepairPorts, call: Call): Promise<PanelView> {
  const situation = mustEdit(await readSituation(ports, call));
  const { broken, unreadable } = situation.records;
  if (broken.length > 0) await ports.queueAssessment(call.issueId);
  const restored = leftOf(situation.records).map(fromDigest);
  for (const question of restored) await ports.saveQuestion(call.issueId, question);
  const whole = unreadable.filter(({ id }) => restored.some((one) => one.id === id)).map(({ key }) => key);
  for (const key of broken.filter((one) => !whole.includes(one))) await ports.removeProperty(call.issueId, key);
  const questions = [...situation.records.questions, ...restored];
  const repaired = await finishRound(ports, withRecords(situation, { questions, unreadable: [], broken: [] }));
  return conclude(ports, repaired);
}

export type RepairPorts = ChangePorts & Pick<Ports, 'removeProperty'>;
