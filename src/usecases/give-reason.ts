import type { PanelView } from '../contract';
import type { Question } from '../domain/question';
import { ask } from '../domain/question-change';
import { changeConfidence, type ConfidenceBallot } from '../domain/ballot';
import { reasoned, reasonsOf } from '../domain/doubts';
import type { Call } from './call';
import { changeRound } from './change-round';
import type { ChangePorts } from './change-ports';
import { conclude } from './conclude';
import { finishRound } from './finish-round';
import { followUp } from './follow-up';
import { doubtIn } from './low-vote';
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
  const known = doubtIn(situation, input.round);
  const reason: Reason = { text: input.text, signed: input.signed && known.ballot.hands === null };
  const left = orphan(situation, reason, known.ballot);
  const question = left ?? toQuestion(situation, { ...reason, fromRound: known.ballot.number }, ports.newId());
  await ports.queueAssessment(call.issueId);
  if (left === null) await (reason.signed ? ports.saveQuestion : ports.saveDoubt)(call.issueId, question);
  const round = await changeRound(ports, call.issueId, (fresh) =>
    changeConfidence(fresh ?? known.round, (ballot) =>
      ballot.number === known.ballot.number ? reasoned(ballot, call.me) : ballot,
    ),
  );
  const given = withQuestion({ ...situation, round }, question);
  return conclude(ports, await followUp(given, (doubt) => finishRound(ports, doubt)));
}

export type ReasonInput = { readonly round: number; readonly text: string; readonly signed: boolean };
type Reason = Pick<ReasonInput, 'text' | 'signed'>;
export type GiveReasonPorts = ChangePorts & Pick<Ports, 'pause' | 'newId' | 'saveQuestion' | 'saveDoubt'>;

/**
 * The very same reason, which an invocation wrote that died before the round knew: there is one reason more on the issue
 * than people who gave one. Whose it is nobody knows; its words say that it is this one.
 */
function orphan({ records, call }: Situation, reason: Reason, ballot: ConfidenceBallot): Question | null {
  const reasons = records.questions.filter(({ fromRound }) => fromRound === ballot.number);
  if (reasons.length <= reasonsOf(ballot)) return null;
  const by = reason.signed ? call.me : null;
  return (
    reasons.find(({ text, askedBy, version }) => text === reason.text.trim() && askedBy === by && version === 1) ?? null
  );
}

function toQuestion(
  situation: Situation,
  { text, signed, fromRound }: Reason & { readonly fromRound: number },
  id: string,
): Question {
  const { call, now } = situation;
  const draft = toDraft({ kind: 'question', text, blocking: true, category: null, owner: null, due: null }, situation);
  const at = signed ? now : `${now.slice(0, 10)}T00:00:00.000Z`;
  return ask(draft, { id, by: signed ? call.me : null, at, fromRound });
}
