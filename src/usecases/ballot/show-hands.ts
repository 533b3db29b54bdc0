import type { HandCount, PanelView } from '../../contract';
import { currentFingerprint } from '../../domain/assess';
import { close, hasVotes, newRound, type Hands, type Round } from '../../domain/ballot';
import { NOT_MINE, UNSURE } from '../../domain/card';
import { peopleIn } from '../../domain/hands';
import { quorumOfMany } from '../../domain/quorum';
import { goingOn } from '../../domain/running-talk';
import { sameValue } from '../../domain/same-value';
import { AppError } from '../../failure';
import { nextRound } from '../ballot-view';
import type { Call } from '../call';
import { openOrChangeRound } from '../change-round';
import { conclude } from '../conclude';
import { finishRound } from '../finish-round';
import { followUp } from '../follow-up';
import type { Ports } from '../ports';
import { recordHands, type AskedPorts } from '../record-asked';
import { settleOutbox } from '../settle-outbox';
import { showAll, type ShowPorts } from '../show-written';
import { readToEdit, type Situation } from '../situation';
import { noSuchCard, takesNoVotes } from './refusals';

export type HandsInput = HandCount & { readonly round: number };
export type HandsPorts = ShowPorts & AskedPorts & Pick<Ports, 'createRound'>;

/**
 * A room with one laptop: whoever leads the talk enters how many raised a hand, and the round is closed with that. The
 * result says that it was counted so. Only where nobody has voted on their own: nobody is counted twice.
 */
export async function showHands(ports: HandsPorts, call: Call, input: HandsInput): Promise<PanelView> {
  const read = await readToEdit(ports, call);
  if (goingOn(read.talk, read.now)?.leads !== call.me) {
    throw new AppError('not-allowed', 'Whoever leads the talk counts.', { because: 'not-leading' });
  }
  const { confidence, sizes } = input;
  const hands: Hands = { by: call.me, confidence, sizes, reasons: 0, heard: 0 };
  const people = peopleIn(hands);
  if (people === 0) throw new AppError('nothing-to-reveal', 'Nobody has raised a hand.');
  // What is refused has shown nothing that was written.
  counted(read, input.round, { hands, people });
  const situation = await showAll(ports, read);
  await ports.queueAssessment(call.issueId);
  const round = await openOrChangeRound(ports, call.issueId, (current) =>
    counted({ ...situation, round: current }, input.round, { hands, people }),
  );
  const revealed: Situation = await settleOutbox(ports, await finishRound(ports, { ...situation, round }), 'over');
  if (!input.asked) return conclude(ports, revealed);
  const count = { voices: people, quorum: quorumOfMany(people, read.policy) };
  return conclude(ports, await followUp(revealed, (voted) => recordHands(ports, voted, count)));
}

type Count = { readonly hands: Hands; readonly people: number };

/** Open → closing, with the hands in it; the round itself where the very same was counted before, and no answer came. */
function counted(situation: Situation, number: number, { hands, people }: Count): Round {
  const { call, round, policy, issue, records, now } = situation;
  const isNext = round === null && number === nextRound(situation);
  if (!isNext && round?.number !== number) throw takesNoVotes(number);
  const open = round ?? newRound(call.issueId, { number, cards: policy.cards, attempt: 1 });
  if (open.state !== 'open') {
    if (open.hands !== null && isSame(open.hands, hands)) return open;
    throw takesNoVotes(number);
  }
  if (hasVotes(open)) {
    throw new AppError('bad-request', 'People have voted on their own.', { because: 'votes-cast' });
  }
  const labels = [...open.cards.map(({ label }) => label), UNSURE, NOT_MINE];
  if (hands.sizes.some(({ label }) => !labels.some((one) => one === label))) {
    throw noSuchCard();
  }
  const fingerprint = currentFingerprint(issue, records);
  const voters = hands.confidence.reduce((all, count) => all + count, 0);
  const quorum = quorumOfMany(people, policy);
  const next = close({ ...open, hands }, { at: now, fingerprint, quorum, voters });
  return round === null ? { ...next, version: 1 } : next;
}

function isSame(one: Hands, other: Hands): boolean {
  return sameValue([one.confidence, one.sizes], [other.confidence, other.sizes]);
}
