import type { PanelView } from '../../contract';
import { changeConfidence, confidenceOf, type Round } from '../../domain/ballot';
import { saidHeard } from '../../domain/doubts';
import type { Call } from '../call';
import { changeRound } from '../change-round';
import type { ChangePorts } from '../change-ports';
import { conclude } from '../conclude';
import { finishRound } from '../finish-round';
import { followUp } from '../follow-up';
import { doubtIn } from './doubt-in';
import type { Ports } from '../ports';
import { readToEdit } from '../situation';

/**
 * Whoever voted 1 or 2 and wrote no reason says that the doubt was heard; after a show of hands whoever leads says it
 * of one of them. Only the number is on the issue. Hands have no names: one that is said again because no answer came is told
 * by the number that its caller saw; a voter's own by their name in the row.
 */
export async function sayHeard(ports: SayHeardPorts, call: Call, input: HeardInput): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  if (!wasSaid(situation.round, input, call)) doubtIn(situation, input.round);
  await ports.queueAssessment(call.issueId);
  const round = await changeRound(ports, call.issueId, (fresh) => {
    if (wasSaid(fresh, input, call)) return fresh;
    const { round: doubted } = doubtIn({ ...situation, round: fresh }, input.round);
    return changeConfidence(doubted, (ballot) => saidHeard(ballot, call.me));
  });
  return conclude(ports, await followUp({ ...situation, round }, (heard) => finishRound(ports, heard)));
}

type HeardInput = { readonly round: number; readonly heard?: number | undefined };
export type SayHeardPorts = ChangePorts & Pick<Ports, 'pause'>;

/**
 * The caller's doubt was said to be heard; after a show of hands more were than the caller saw: the very same one, or somebody
 * else was faster.
 */
function wasSaid(round: Round | null, { round: number, heard: seen }: HeardInput, { me }: Call): round is Round {
  const ballot = round === null ? null : confidenceOf(round);
  if (ballot === null || (ballot.number !== number && round?.number !== number)) return false;
  if (ballot.hands === null) return ballot.heard.includes(me);
  return seen !== undefined && ballot.hands.heard > seen;
}
