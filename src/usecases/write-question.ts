import type { PanelView } from '../contract';
import type { AccountId } from '../domain/issue';
import type { Question } from '../domain/question';
import type { ChangePorts } from './change-ports';
import { conclude } from './conclude';
import { followUp } from './follow-up';
import { withQuestion, type Situation } from './situation';
import { tellOwner, withOwnerTold } from './tell-owner';
import { voice, type VoicePorts } from './voice';

export type WritePorts = ChangePorts & VoicePorts;

/** Stores a new question; then its writer has said something, and its owner is told. */
export async function writeQuestion(ports: WritePorts, situation: Situation, question: Question): Promise<PanelView> {
  const { issueId } = situation.call;
  const { question: written, tell } = withOwnerTold(question, situation);
  await ports.queueAssessment(issueId);
  await ports.saveQuestion(issueId, written);
  const heard = await heardAs(ports, withQuestion(situation, written), written.askedFor);
  await tellOwner(ports, situation, { question: written, to: tell });
  return conclude(ports, heard);
}

/** Nobody ticks for others: what is written down for somebody else is neither's voice. */
export async function heardAs(ports: VoicePorts, situation: Situation, askedFor: AccountId | null): Promise<Situation> {
  return askedFor === null || askedFor === situation.call.me
    ? followUp(situation, (asked) => voice(ports, asked, 'wrote'))
    : situation;
}
