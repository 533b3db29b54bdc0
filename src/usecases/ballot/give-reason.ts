import type { PanelView } from '../../contract';
import type { Question } from '../../domain/question';
import { ask } from '../../domain/question-change';
import { changeConfidence, confidenceOf, type ConfidenceBallot } from '../../domain/ballot';
import { reasoned } from '../../domain/doubts';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { changeRound } from '../change-round';
import type { ChangePorts } from '../change-ports';
import { conclude } from '../conclude';
import { finishRound } from '../finish-round';
import { followUp } from '../follow-up';
import { doubtIn } from './doubt-in';
import { checkOpenQuestions, toDraft } from '../new-question';
import type { Ports } from '../ports';
import { readToEdit, withQuestion, type Situation } from '../situation';

/**
 * The reason of a low vote becomes a question that must be answered first. Unsigned it carries no name and only the
 * day, and the app writes it; after a show of hands nobody signs, whoever leads only writes it down. The round knows that
 * a reason was given, never which. The question is written first: nothing said is lost. Sent again it is the same one by
 * what the caller calls it; two people who doubt in the same words have two.
 */
export async function giveReason(ports: GiveReasonPorts, call: Call, input: ReasonInput): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const left = written(situation, input);
  if (left !== null && isCounted(situation, left)) return conclude(ports, situation);
  const known = doubtIn(situation, input.round);
  if (left !== null && left.fromRound !== known.ballot.number) throw taken();
  const reason: Reason = { text: input.text, signed: input.signed && known.ballot.hands === null };
  const id = input.once ?? ports.newId();
  const question = left ?? toQuestion(situation, { ...reason, fromRound: known.ballot.number }, id);
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

export type ReasonInput = {
  readonly round: number;
  readonly text: string;
  readonly signed: boolean;
  readonly once?: string | undefined;
};
type Reason = Pick<ReasonInput, 'text' | 'signed'>;
export type GiveReasonPorts = ChangePorts & Pick<Ports, 'pause' | 'newId' | 'saveQuestion' | 'saveDoubt'>;

/** The very same reason, which an invocation wrote that died before the round knew, or before it could answer. */
function written({ records }: Situation, { once }: ReasonInput): Question | null {
  const found = once === undefined ? undefined : records.questions.find(({ id }) => id === once);
  if (found === undefined || found.fromRound !== null) return found ?? null;
  throw taken();
}

const taken = () => new AppError('bad-request', 'Another question is called that.', { because: 'taken' });

/** Whether the ballot knows that this person gave their reason; after a show of hands, that all were given that there are. */
function isCounted({ round, records, call }: Situation, { fromRound }: Question): boolean {
  const ballot: ConfidenceBallot | null = round === null ? null : confidenceOf(round);
  if (ballot?.number !== fromRound) return false;
  const given = records.questions.filter((one) => one.fromRound === fromRound).length;
  return ballot.hands === null ? ballot.reasoned.includes(call.me) : given <= ballot.hands.reasons;
}

function toQuestion(
  situation: Situation,
  { text, signed, fromRound }: Reason & { readonly fromRound: number },
  id: string,
): Question {
  const { call, now } = situation;
  checkOpenQuestions(situation);
  const draft = toDraft({ kind: 'question', text, blocking: true, category: null, owner: null, due: null }, situation);
  const at = signed ? now : `${now.slice(0, 10)}T00:00:00.000Z`;
  return ask(draft, { id, by: signed ? call.me : null, at, fromRound });
}
