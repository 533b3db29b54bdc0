import type { PanelView } from '../../contract';
import type { AccountId } from '../../domain/issue';
import type { Question } from '../../domain/question';
import type { ChangePorts } from '../change-ports';
import { conclude } from '../conclude';
import { followUp } from '../follow-up';
import { sendRecord } from '../outbox';
import { withQuestion, type Situation } from '../situation';
import { tellOwner, withOwnerTold } from '../tell-owner';
import { voice, type VoicePorts } from '../voice';

export type WritePorts = ChangePorts & VoicePorts;

/** Stores a new question; then its writer has said something, and its owner is told. */
export async function writeQuestion(ports: WritePorts, situation: Situation, question: Question): Promise<PanelView> {
  const { issueId } = situation.call;
  const told = withOwnerTold(question, situation);
  await ports.queueAssessment(issueId);
  await ports.saveQuestion(issueId, told.question);
  return concludeWritten(ports, situation, told);
}

/** The same for a question that others may be making in the same instant, under the same id: the first one's stands. */
export async function writeQuestionOnce(
  ports: WritePorts,
  situation: Situation,
  question: Question,
): Promise<PanelView> {
  const { issueId } = situation.call;
  const told = withOwnerTold(question, situation);
  await ports.queueAssessment(issueId);
  const first = await sendRecord(ports, issueId, { what: 'question', value: told.question });
  return first?.what === 'question'
    ? conclude(ports, withQuestion(situation, first.value))
    : concludeWritten(ports, situation, told);
}

async function concludeWritten(
  ports: WritePorts,
  situation: Situation,
  { question, tell }: ReturnType<typeof withOwnerTold>,
): Promise<PanelView> {
  const heard = await heardAs(ports, withQuestion(situation, question), question.askedFor);
  await tellOwner(ports, situation, { question, to: tell });
  return conclude(ports, heard);
}

/** Nobody ticks for others: what is written down for somebody else is neither's voice. */
export async function heardAs(ports: VoicePorts, situation: Situation, askedFor: AccountId | null): Promise<Situation> {
  return askedFor === null || askedFor === situation.call.me
    ? followUp(situation, (asked) => voice(ports, asked, 'wrote'))
    : situation;
}
