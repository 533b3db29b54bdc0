import type { NewQuestion, PanelView } from '../contract';
import type { Question } from '../domain/question';
import { ask, type Draft } from '../domain/question-change';
import { isUnsettled } from '../domain/question-count';
import type { Call } from './call';
import { conclude } from './conclude';
import { toDraft } from './new-question';
import type { Ports } from './ports';
import { readToEdit } from './situation';
import { heardAs, writeQuestion, type WritePorts } from './write-question';

/**
 * Writes a question down. Whoever asks takes part: in the talk that runs, or ahead of one. Asked once more
 * because no answer came back, it is the question that is there already.
 */
export async function askQuestion(ports: AskPorts, call: Call, input: NewQuestion): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const draft = toDraft(input, situation);
  if (situation.records.questions.some((one) => isTheSame(one, draft, call))) {
    await ports.queueAssessment(call.issueId);
    return conclude(ports, await heardAs(ports, situation, draft.askedFor ?? null));
  }
  const question = ask(draft, { id: ports.newId(), by: call.me, at: situation.now, fromRound: null });
  return writeQuestion(ports, situation, question);
}

export type AskPorts = WritePorts & Pick<Ports, 'newId'>;

/** The very same from the same person, and not over. A word or a mark that differs makes it another one. */
function isTheSame(question: Question, draft: Draft, { me }: Call): boolean {
  const parts = ['kind', 'text', 'blocking', 'category', 'owner', 'due'] as const;
  const askedFor = draft.askedFor === me ? null : (draft.askedFor ?? null);
  return (
    question.askedBy === me &&
    question.askedFor === askedFor &&
    isUnsettled(question) &&
    parts.every((part) => question[part] === draft[part])
  );
}
