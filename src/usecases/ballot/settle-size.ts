import type { PanelView } from '../../contract';
import type { Card } from '../../domain/card';
import type { Round } from '../../domain/ballot';
import { sizeResultOf, type Settled } from '../../domain/size';
import { AppError, isShutOut } from '../../failure';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { changeRound } from '../change-round';
import { conclude } from '../conclude';
import { finishRound } from '../finish-round';
import type { Ports } from '../ports';
import { readToEdit, withRecords, type Situation } from '../situation';
import { storeWithRetry } from '../store-with-retry';
import { noSuchCard, notTheLatest } from './refusals';

/**
 * A person chooses the size after a reveal, whatever was voted. A card with a value goes into the estimate field where
 * there is one; where Jira does not take it, the card stays with us and says so. Chosen again, the last one counts: the
 * row decides which that is, and the field follows it. Fails with `conflict` and both labels where somebody else has settled
 * on another card than the caller has seen.
 */
export async function settleSize(ports: SettleSizePorts, call: Call, input: SettleSizeInput): Promise<PanelView> {
  const read = await readToEdit(ports, call);
  const settled: Settled = { ...cardIn(read, input), at: read.now, written: false };
  await ports.queueAssessment(call.issueId);
  const choice = { settled, round: input.round, over: input.over };
  const situation = await (read.round === null ? onTheIssue(ports, read, choice) : onTheRow(ports, read, choice));
  const now = situation.round?.settled ?? situation.records.size?.settled;
  const estimate = now?.written === true ? { value: now.value } : situation.issue.estimate;
  return conclude(ports, { ...situation, issue: { ...situation.issue, estimate } });
}

export type SettleSizeInput = {
  readonly round: number;
  readonly label: string;
  /** Undefined where the caller does not say what they saw. */
  readonly over?: string | null | undefined;
};
type Choice = Pick<SettleSizeInput, 'round' | 'over'> & { readonly settled: Settled };
export type SettleSizePorts = ChangePorts & Pick<Ports, 'pause' | 'readIssue' | 'saveEstimate'>;

function cardIn({ round, records }: Situation, { round: number, label }: SettleSizeInput): Card {
  const cards = round === null ? (records.size?.counts ?? []) : round.cards;
  const isLatest =
    round === null ? records.size?.round === number : round.number === number && round.state === 'revealed';
  if (!isLatest) throw notTheLatest(number);
  if (round !== null && sizeResultOf(round) === null)
    throw new AppError('bad-request', 'Nobody gave a size in this round.', { because: 'no-size' });
  const card = cards.find((one) => one.label === label);
  if (card !== undefined) return { label: card.label, value: card.value };
  throw noSuchCard();
}

/** What is chosen, over what is settled on by now. */
function chosenOver(theirs: Settled | null, { settled, over }: Choice): Settled {
  const isKnown = theirs === null || over === undefined || theirs.label === over;
  if (isKnown || theirs.label === settled.label) return settled;
  const facts = { yours: settled.label, theirs: theirs.label };
  throw new AppError('conflict', 'Somebody else has settled on another size.', facts);
}

/** Whether the estimate field has the card's value now. */
async function writeEstimate(ports: SettleSizePorts, { call, issue }: Situation, { value }: Card): Promise<boolean> {
  if (value === null || issue.estimate === null) return false;
  try {
    await ports.saveEstimate(call.issueId, { projectId: issue.projectId, value });
    return true;
  } catch (error) {
    if (!isShutOut(error)) throw error;
    return (await ports.readIssue(call.issueId)).issue.estimate?.value === value;
  }
}

/** Decided on the row first, not written yet: that is what it says should this invocation die before the field has it. */
async function onTheRow(ports: SettleSizePorts, situation: Situation, choice: Choice): Promise<Situation> {
  const decided = await changeRound(ports, situation.call.issueId, (fresh): Round => {
    if (fresh === null || fresh.number !== choice.round || fresh.state !== 'revealed') throw notTheLatest(choice.round);
    return { ...fresh, settled: chosenOver(fresh.settled, choice), version: fresh.version + 1 };
  });
  const round = await writeSettled(ports, situation, decided);
  if (round?.number === decided.number) return finishRound(ports, { ...situation, round });
  return { ...(await onTheIssue(ports, situation, choice)), round };
}

/**
 * What the row says goes into the field, and the row says so. Where somebody else has settled meanwhile, the field may
 * have either value: what the row says by now is written once more. Where another round has taken its place, that one.
 */
async function writeSettled(ports: SettleSizePorts, situation: Situation, decided: Round): Promise<Round | null> {
  return storeWithRetry(ports, async () => {
    const round = await ports.readRound(situation.call.issueId);
    if (round === null || round.number !== decided.number || round.settled === null)
      return { stored: true, value: round };
    if (!(await writeEstimate(ports, situation, round.settled))) return { stored: true, value: round };
    const marked: Round = { ...round, settled: { ...round.settled, written: true }, version: round.version + 1 };
    return (await ports.replaceRound(marked)) ? { stored: true, value: marked } : { stored: false };
  });
}

/** The row with the votes is gone, with the next round or the years: only the property is left. */
async function onTheIssue(ports: SettleSizePorts, situation: Situation, choice: Choice): Promise<Situation> {
  if (situation.records.size === null) return situation;
  const settled = chosenOver(situation.records.size.settled, choice);
  const written = await writeEstimate(ports, situation, settled);
  const size = { ...situation.records.size, settled: { ...settled, written } };
  await ports.saveSize(situation.call.issueId, size);
  return withRecords(situation, { size });
}
