import type { PanelView } from '../contract';
import type { Question } from '../domain/question';
import { ask } from '../domain/question-change';
import { type Round } from '../domain/ballot';
import { reasoned, reasonsOf } from '../domain/doubts';
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
 * day, and the app writes it; after a show of hands nobody signs, whoever leads only writes it down. The round knows that a reason was given, never which. The question is written first:
 * nothing said is lost.
 */
export async function giveReason(ports: GiveReasonPorts, call: Call, input: ReasonInput): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const known = roundOfDoubt(situation, input.round);
  const signed = input.signed && known.hands === null;
  const left = orphan(situation, { ...input, signed }, known);
  const question = left ?? toQuestion(situation, { ...input, signed }, ports.newId());
  await ports.queueAssessment(call.issueId);
  if (left === null) await (signed ? ports.saveQuestion : ports.saveDoubt)(call.issueId, question);
  const round = await changeRound(ports, call.issueId, (fresh) =>
    fresh !== null && fresh.number === input.round ? reasoned(fresh, call.me) : (fresh ?? known),
  );
  const given = withQuestion({ ...situation, round }, question);
  return conclude(ports, await followUp(given, (doubt) => finishRound(ports, doubt)));
}

export type ReasonInput = { readonly round: number; readonly text: string; readonly signed: boolean };
export type GiveReasonPorts = ChangePorts & Pick<Ports, 'pause' | 'newId' | 'saveQuestion' | 'saveDoubt'>;

/**
 * The very same reason, which an invocation wrote that died before the round knew: there is one reason more on the issue
 * than people who gave one. Whose it is nobody knows; its words say that it is this one.
 */
function orphan({ records, call }: Situation, input: ReasonInput, round: Round): Question | null {
  const reasons = records.questions.filter(({ fromRound }) => fromRound === input.round);
  if (reasons.length <= reasonsOf(round)) return null;
  const by = input.signed ? call.me : null;
  return (
    reasons.find(({ text, askedBy, version }) => text === input.text.trim() && askedBy === by && version === 1) ?? null
  );
}

function toQuestion(situation: Situation, { round, text, signed }: ReasonInput, id: string): Question {
  const { call, now } = situation;
  const draft = toDraft({ kind: 'question', text, blocking: true, category: null, owner: null, due: null }, situation);
  const at = signed ? now : `${now.slice(0, 10)}T00:00:00.000Z`;
  return ask(draft, { id, by: signed ? call.me : null, at, fromRound: round });
}
