import type { PanelView } from '../../contract';
import type { Card } from '../../domain/issue/card';
import type { Owed, Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { sizeResultOf } from '../../domain/ballot/size';
import type { Settled } from '../../domain/ballot/round';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { toPanelView } from '../panel-view';
import { noSuchCard, notTheLatest } from './refusals';

type SettleSizeInput = {
  readonly round: number;
  readonly label: string;
  /** The settled label that the caller saw; null without one. */
  readonly over: string | null;
};

/**
 * Settles the size after a reveal, whatever was voted. A card with a value is owed to the estimate field; the view says
 * where Jira did not take it. Fails with `conflict` and both labels where another card was settled than `over`.
 */
export async function settleSize(ports: ChangePorts, call: Call, input: SettleSizeInput): Promise<PanelView> {
  const after = await change(ports, call, (context) => withSettled(context, input));
  const now = after.refinement.round?.settled ?? after.refinement.size?.settled;
  const estimate = now?.written === true ? { value: now.value } : after.issue.estimate;
  return toPanelView({ ...after, issue: { ...after.issue, estimate } });
}

function withSettled(context: IssueContext, input: SettleSizeInput): Refinement {
  const { issue, refinement, now } = context;
  const { round, size } = refinement;
  const card = cardIn(refinement, input);
  const theirs = round === null ? (size?.settled ?? null) : round.settled;
  checkSeen(theirs, card, input);
  if (theirs?.label === card.label && theirs.written) return refinement;
  const settled: Settled = { ...card, at: now, written: false };
  const row =
    round === null
      ? { ...refinement, size: size === null ? null : { ...size, settled } }
      : withRound(refinement, { ...round, settled });
  const isWritten = card.value !== null && issue.estimate !== null;
  const owed: readonly Owed[] = isWritten ? [{ what: 'estimate', projectId: issue.projectId, value: card.value }] : [];
  return { ...row, owed: [...row.owed.filter(({ what }) => what !== 'estimate'), ...owed] };
}

function cardIn({ round, size }: Refinement, { round: number, label }: SettleSizeInput): Card {
  const cards = round === null ? (size?.counts ?? []) : round.cards;
  const isLatest = round === null ? size?.round === number : round.number === number && round.state === 'revealed';
  if (!isLatest) throw notTheLatest();
  if (round !== null && sizeResultOf(round) === null)
    throw new AppError('bad-request', 'There is no size in this round.', { because: 'no-size' });
  const card = cards.find((one) => one.label === label);
  if (card !== undefined) return { label: card.label, value: card.value };
  throw noSuchCard();
}

function checkSeen(theirs: Settled | null, { label }: Card, { over }: SettleSizeInput): void {
  const isKnown = theirs === null || theirs.label === over || theirs.label === label;
  if (isKnown) return;
  throw new AppError('conflict', 'Another size was settled.', {
    because: 'two-texts',
    yours: label,
    theirs: theirs.label,
  });
}
