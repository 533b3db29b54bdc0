import type { NewQuestion, PanelView } from '../../contract';
import type { Question } from '../../domain/question';
import { ask, type Draft } from '../../domain/question-change';
import { isUnsettled } from '../../domain/question-count';
import { isSilent } from '../../domain/running-talk';
import { askWithoutName, type WithoutNamePorts } from './ask-without-name';
import type { Call } from '../call';
import { conclude } from '../conclude';
import { toDraft } from '../new-question';
import { readToEdit } from '../situation';
import { writeHidden } from './write-hidden';
import { heardAs, writeQuestion, type WritePorts } from './write-question';

/**
 * Writes a question down: for everybody to see, or hidden until it is shown while people write in silence. Whoever asks
 * takes part: in the talk that runs, or ahead of one. Asked once more because no answer came back, it is the
 * question that is there already.
 */
export async function askQuestion(ports: AskPorts, call: Call, input: NewQuestion): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const draft = toDraft(input, situation);
  if (input.withoutName === true) return askWithoutName(ports, situation, { draft, id: input.once ?? ports.newId() });
  const isAsked = (one: Question) => isTheSame(one, draft, call);
  if ([...situation.records.questions, ...(situation.outbox?.hidden ?? [])].some(isAsked)) {
    await ports.queueAssessment(call.issueId);
    return conclude(ports, await heardAs(ports, situation, draft.askedFor ?? null));
  }
  const question = ask(
    { ...draft, fromHint: input.fromHint },
    { id: ports.newId(), by: call.me, at: situation.now, fromRound: null },
  );
  const write = isSilent(situation.talk, situation.now) ? writeHidden : writeQuestion;
  return write(ports, situation, question);
}

export type AskPorts = WritePorts & WithoutNamePorts;

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
