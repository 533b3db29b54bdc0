import type { PanelView } from '../contract';
import type { Question } from '../domain/question';
import { ask } from '../domain/question-change';
import { isUnheard } from '../domain/ballot';
import type { Call } from './call';
import { changeRound } from './change-round';
import type { ChangePorts } from './change-ports';
import { conclude } from './conclude';
import { finishRound } from './finish-round';
import { followUp } from './follow-up';
import { roundOfDoubt } from './low-vote';
import { toDraft } from './new-question';
import type { Ports } from './ports';
import { readToEdit, withQuestion, type Situation } from './situation';

/**
 * The reason of a low vote becomes a question that must be answered first. Unsigned it carries no name and only the
 * day, and the app writes it; the round knows that a reason was given, never which. The question is written first:
 * nothing said is lost.
 */
export async function giveReason(ports: GiveReasonPorts, call: Call, input: ReasonInput): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const known = roundOfDoubt(situation.round, input.round, call.me);
  const question = toQuestion(situation, input, ports.newId());
  await ports.queueAssessment(call.issueId);
  await (input.signed ? ports.saveQuestion : ports.saveDoubt)(call.issueId, question);
  const round = await changeRound(ports, call.issueId, (fresh) => {
    const waits = fresh !== null && fresh.number === input.round && isUnheard(fresh, call.me);
    return waits
      ? { ...fresh, reasoned: [...fresh.reasoned, call.me].sort(), version: fresh.version + 1 }
      : (fresh ?? known);
  });
  const given = withQuestion({ ...situation, round }, question);
  return conclude(ports, await followUp(given, (doubt) => finishRound(ports, doubt)));
}

export type ReasonInput = { readonly round: number; readonly text: string; readonly signed: boolean };
export type GiveReasonPorts = ChangePorts & Pick<Ports, 'pause' | 'newId' | 'saveQuestion' | 'saveDoubt'>;

function toQuestion(situation: Situation, { round, text, signed }: ReasonInput, id: string): Question {
  const { call, now } = situation;
  const draft = toDraft({ kind: 'question', text, blocking: true, category: null, owner: null, due: null }, situation);
  const at = signed ? now : `${now.slice(0, 10)}T00:00:00.000Z`;
  return ask(draft, { id, by: signed ? call.me : null, at, fromRound: round });
}
