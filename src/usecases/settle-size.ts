import type { PanelView } from '../contract';
import type { Card } from '../domain/card';
import type { Round } from '../domain/ballot';
import type { Settled } from '../domain/size';
import { AppError } from '../failure';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import { changeRound } from './change-round';
import { conclude } from './conclude';
import { finishRound } from './finish-round';
import type { Ports } from './ports';
import { readToEdit, withRecords, type Situation } from './situation';

/**
 * A person chooses the size after a reveal, whatever was voted. A card with a value goes into the estimate field where
 * there is one; where Jira does not take it, the card stays with us and says so. Chosen again, the last one counts.
 */
export async function settleSize(ports: SettleSizePorts, call: Call, input: SettleSizeInput): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const card = cardIn(situation, input);
  await ports.queueAssessment(call.issueId);
  const written = await writeEstimate(ports, situation, card);
  const settled: Settled = { ...card, at: situation.now, written };
  const issue = written ? { ...situation.issue, estimate: { value: card.value } } : situation.issue;
  return conclude(ports, await keep(ports, { ...situation, issue }, settled));
}

export type SettleSizeInput = { readonly round: number; readonly label: string };
export type SettleSizePorts = ChangePorts & Pick<Ports, 'pause' | 'saveEstimate'>;

function cardIn({ round, records }: Situation, { round: number, label }: SettleSizeInput): Card {
  const cards = round === null ? (records.size?.counts ?? []) : round.cards;
  const isLatest =
    round === null ? records.size?.round === number : round.number === number && round.state === 'revealed';
  if (!isLatest) throw closed(number);
  const card = cards.find((one) => one.label === label);
  if (card !== undefined) return { label: card.label, value: card.value };
  throw new AppError('bad-request', 'There is no such card in this round.', { because: 'no-such-card' });
}

/** Whether the estimate field has the card's value now. */
async function writeEstimate(ports: SettleSizePorts, { call, issue }: Situation, { value }: Card): Promise<boolean> {
  if (value === null || issue.estimate === null) return false;
  if (issue.estimate.value === value) return true;
  try {
    await ports.saveEstimate(call.issueId, { projectId: issue.projectId, value });
    return true;
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not-allowed' || error.code === 'not-found')) return false;
    throw error;
  }
}

/** On the row while it is kept; only on the issue after that. */
async function keep(ports: SettleSizePorts, situation: Situation, settled: Settled): Promise<Situation> {
  const { call, records, round } = situation;
  if (round === null) {
    if (records.size === null) return situation;
    const size = { ...records.size, settled };
    await ports.saveSize(call.issueId, size);
    return withRecords(situation, { size });
  }
  const changed = await changeRound(ports, call.issueId, (fresh): Round => {
    if (fresh === null || fresh.number !== round.number || fresh.state !== 'revealed') throw closed(round.number);
    return { ...fresh, settled, version: fresh.version + 1 };
  });
  return finishRound(ports, { ...situation, round: changed });
}

function closed(round: number): AppError {
  return new AppError('ballot-closed', 'This is not the latest revealed round.', { round });
}
