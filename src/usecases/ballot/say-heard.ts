import type { PanelView } from '../../contract';
import { changeConfidence } from '../../domain/ballot';
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
 * of one of them. Only the number is on the issue.
 */
export async function sayHeard(
  ports: SayHeardPorts,
  call: Call,
  input: { readonly round: number },
): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  doubtIn(situation, input.round);
  await ports.queueAssessment(call.issueId);
  const round = await changeRound(ports, call.issueId, (fresh) => {
    const { round: doubted } = doubtIn({ ...situation, round: fresh }, input.round);
    return changeConfidence(doubted, (ballot) => saidHeard(ballot, call.me));
  });
  return conclude(ports, await followUp({ ...situation, round }, (heard) => finishRound(ports, heard)));
}

export type SayHeardPorts = ChangePorts & Pick<Ports, 'pause'>;
