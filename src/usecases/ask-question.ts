import type { NewQuestion, PanelView } from '../contract';
import type { Question } from '../domain/question';
import { ask, type Draft } from '../domain/question-change';
import { isUnsettled } from '../domain/question-count';
import type { Call } from './call';
import { conclude } from './conclude';
import type { ChangePorts } from './change-ports';
import { followUp } from './follow-up';
import { toDraft } from './new-question';
import type { Ports } from './ports';
import { readToEdit, withQuestion } from './situation';
import { voice, type VoicePorts } from './voice';

/**
 * Writes a question down. Whoever asks takes part: in the running talk, or in one that starts with this. Asked once more
 * because no answer came back, it is the question that is there already.
 */
export async function askQuestion(ports: AskPorts, call: Call, input: NewQuestion): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const draft = toDraft(input, situation);
  if (situation.records.questions.some((one) => isTheSame(one, draft, call))) {
    await ports.queueAssessment(call.issueId);
    return conclude(ports, await followUp(situation, (asked) => voice(ports, asked, 'wrote')));
  }
  const question = ask(draft, { id: ports.newId(), by: call.me, at: situation.now, fromRound: null });
  await ports.queueAssessment(call.issueId);
  await ports.saveQuestion(call.issueId, question);
  const written = withQuestion(situation, question);
  return conclude(ports, await followUp(written, (asked) => voice(ports, asked, 'wrote')));
}

export type AskPorts = ChangePorts & VoicePorts & Pick<Ports, 'newId' | 'saveQuestion'>;

/** The very same from the same person, and not over. A word or a mark that differs makes it another one. */
function isTheSame(question: Question, draft: Draft, { me }: Call): boolean {
  const parts = ['kind', 'text', 'blocking', 'category', 'owner', 'due'] as const;
  return question.askedBy === me && isUnsettled(question) && parts.every((part) => question[part] === draft[part]);
}
