import type { NewQuestion, PanelView } from '../contract';
import type { Question } from '../domain/question';
import { ask, type Draft } from '../domain/question-change';
import { isUnsettled } from '../domain/question-count';
import { AppError } from '../failure';
import type { Call } from './call';
import { conclude } from './conclude';
import type { ChangePorts } from './change-ports';
import { toDraft } from './new-question';
import type { Ports } from './ports';
import { readToEdit, withQuestion, type Situation } from './situation';
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
    return conclude(ports, await heard(ports, situation));
  }
  const question = ask(draft, { id: ports.newId(), by: call.me, at: situation.now, fromRound: null });
  await ports.queueAssessment(call.issueId);
  await ports.saveQuestion(call.issueId, question);
  return conclude(ports, await heard(ports, withQuestion(situation, question)));
}

export type AskPorts = ChangePorts & VoicePorts & Pick<Ports, 'newId' | 'saveQuestion'>;

/** The very same from the same person, and not over. A word or a mark that differs makes it another one. */
function isTheSame(question: Question, draft: Draft, { me }: Call): boolean {
  const parts = ['kind', 'text', 'blocking', 'category', 'owner', 'due'] as const;
  return question.askedBy === me && isUnsettled(question) && parts.every((part) => question[part] === draft[part]);
}

/** The question is stored; asking again because the talk was busy would store it twice. */
async function heard(ports: AskPorts, situation: Situation): Promise<Situation> {
  try {
    return await voice(ports, situation, 'wrote');
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return situation;
    throw error;
  }
}
