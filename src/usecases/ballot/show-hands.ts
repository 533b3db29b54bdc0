import type { HandCount, PanelView } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import { close, hasVotes, newRound } from '../../domain/ballot/ballot';
import type { Hands, Round } from '../../domain/ballot/round';
import { NOT_MINE, UNSURE } from '../../domain/issue/card';
import { peopleIn } from '../../domain/ballot/hands';
import { quorumOfMany } from '../../domain/talk/quorum';
import type { Refinement } from '../../domain/refinement/refinement';
import { withRound } from '../../domain/refinement/results';
import { goingOn } from '../../domain/talk/running-talk';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import { nextRound } from '../ballot-view';
import type { Call } from '../call';
import { shownTogether } from '../core/batch';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { toPanelView } from '../panel-view';
import { askedByHands, type AskedPorts } from '../asked';
import { noSuchCard, takesNoVotes } from './refusals';

export type HandsInput = HandCount & { readonly round: number };

/**
 * For a room with one laptop: the facilitator enters how many hands were raised, which closes the round. Refused once a
 * person has voted alone, so that each person counts once.
 */
export async function showHands(ports: ChangePorts & AskedPorts, call: Call, input: HandsInput): Promise<PanelView> {
  const { confidence, sizes } = input;
  const hands: Hands = { by: call.me, confidence, sizes, reasons: 0, heard: 0 };
  const people = peopleIn(hands);
  const after = await change(ports, call, async (context) => {
    const { refinement, policy, now } = context;
    if (goingOn(refinement.talk, now)?.leads !== call.me)
      throw new AppError('not-allowed', 'The facilitator counts.', { because: 'not-leading' });
    if (people === 0) throw new AppError('nothing-to-reveal', 'No hand was raised.');
    const row = withHands(context, input.round, { hands, people });
    if (!input.asked || row === refinement) return row;
    const count = { voices: people, quorum: quorumOfMany(people, policy) };
    return askedByHands(ports, { ...context, refinement: row }, count);
  });
  return toPanelView(after);
}

type Count = { readonly hands: Hands; readonly people: number };

/** The round closed with these hands; the same row where this count is stored already. */
function withHands(context: IssueContext, number: number, { hands, people }: Count): Refinement {
  const { call, policy, issue, refinement, now } = context;
  const { round } = refinement;
  const isNext = round === null && number === nextRound(refinement);
  if (!isNext && round?.number !== number) throw takesNoVotes(number);
  const open = round ?? newRound(call.issueId, { number, cards: policy.cards, attempt: 1 });
  if (open.state !== 'open') {
    if (open.hands !== null && isSame(open.hands, hands)) return refinement;
    throw takesNoVotes(number);
  }
  checkCount(open, hands);
  const fingerprint = currentFingerprint(issue, refinement);
  const voters = hands.confidence.reduce((all, count) => all + count, 0);
  const quorum = quorumOfMany(people, policy);
  const closed = close({ ...open, hands }, { at: now, fingerprint, quorum, voters });
  return withRound(shownTogether({ ...context, refinement: { ...refinement, round: closed } }), closed);
}

function checkCount(open: Round, hands: Hands): void {
  if (hasVotes(open)) throw new AppError('bad-request', 'People have voted alone.', { because: 'votes-cast' });
  const labels = [...open.cards.map(({ label }) => label), UNSURE, NOT_MINE];
  if (hands.sizes.some(({ label }) => !labels.some((one) => one === label))) throw noSuchCard();
}

function isSame(one: Hands, other: Hands): boolean {
  return sameValue([one.confidence, one.sizes], [other.confidence, other.sizes]);
}
