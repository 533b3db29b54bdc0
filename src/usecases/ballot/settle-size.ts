import type { Card } from '../../domain/issue/card';
import { publicPart } from '../../domain/refinement/public-row';
import type { OwedTask, Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { sizeResultOf } from '../../domain/ballot/size';
import type { Settled } from '../../domain/ballot/round';
import { maySettle } from '../../domain/readiness/may-settle';
import { AppError } from '../../failure';
import { type IssueContext, type Over, ROUND_OVER } from '../core/issue-context';
import { isChosen, noSuchCard } from '../core/refusals';
import type { PanelView } from '../../contract';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { settledIn } from '../core/context';
import { toPanelView } from '../views/panel-view';

export type Settling = {
  /** The round, and the label of the settled card; null without one. */
  readonly base: { readonly round: number; readonly label: string | null };
  /** The card; null: the size does not matter here. */
  readonly input: { readonly label: string | null };
};

/**
 * The row with the size settled, on a card or without one; a card with a value is owed to the estimate field. Fails with
 * `conflict` and both labels, empty for none, where another size was settled meanwhile, and with `not-allowed` as {@link maySettle}.
 */
export function settleCard(context: IssueContext, { base, input }: Settling): Refinement | Over {
  const { call, issue, refinement, now } = context;
  const latest = latestSizes(refinement, base.round);
  if (latest === null) return ROUND_OVER;
  const { cards, round, size } = latest;
  const card = cardIn(cards, input.label);
  if (!maySettle(publicPart(refinement), call.me))
    throw new AppError('not-allowed', 'The caller was not there.', { because: 'no-part' });
  const theirs = round === null ? (size?.settled ?? null) : round.settled;
  const isThere =
    theirs !== null && isChosen('label', { base: { label: base.label }, mine: input, theirs: { label: theirs.label } });
  if (isThere && (theirs.written || card === null)) return refinement;
  const settled: Settled =
    card === null
      ? { label: null, value: null, at: now, written: false, by: call.me }
      : { ...card, at: now, written: false };
  const row =
    round === null
      ? { ...refinement, size: size === null ? null : { ...size, settled } }
      : withRound(refinement, { ...round, settled });
  const value = issue.estimate === null ? null : settled.value;
  const owed: readonly OwedTask[] = value === null ? [] : [{ what: 'estimate', projectId: issue.projectId, value }];
  return { ...row, owed: [...row.owed.filter(({ what }) => what !== 'estimate'), ...owed] };
}

type Sizes = Pick<Refinement, 'round' | 'size'> & { readonly cards: readonly Card[] };

/**
 * The revealed round with its sizes. `round` is null where the latest sizes are those of an earlier round: its votes
 * are gone, or the latest round was about confidence alone. null where another round is the latest.
 */
function latestSizes({ round, size }: Refinement, number: number): Sizes | null {
  const isLatest = round === null ? size?.round === number : round.number === number && round.state === 'revealed';
  if (!isLatest) return null;
  if (round !== null && sizeResultOf(round) !== null) return { round, size, cards: round.cards };
  if (size !== null) return { round: null, size, cards: size.counts };
  throw new AppError('bad-request', 'There is no size in this round.', { because: 'no-size' });
}

function cardIn(cards: readonly Card[], label: string | null): Card | null {
  if (label === null) return null;
  const card = cards.find((one) => one.label === label);
  if (card === undefined) throw noSuchCard();
  return { label: card.label, value: card.value };
}

/**
 * Settles the size after a reveal, whatever was voted, on a card or without one. A card with a value is owed to the
 * estimate field; the view says where Jira did not take it. Fails with `conflict` and both labels, empty for none, where
 * another size was settled meanwhile.
 */
export async function settleSize(ports: ChangePorts, call: ChangingCall, sent: Settling): Promise<PanelView> {
  const after = await change(ports, call, (context) => settleCard(context, sent));
  const now = settledIn(after.refinement);
  const estimate = now?.written === true ? { value: now.value } : after.issue.estimate;
  return toPanelView({ ...after, issue: { ...after.issue, estimate } });
}
