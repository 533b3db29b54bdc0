import type { NewQuestion, PanelView } from '../../contract';
import { questionsIn } from '../../domain/outbox';
import type { Question } from '../../domain/question';
import { ask, type Draft } from '../../domain/question-change';
import { isUnsettled } from '../../domain/question-count';
import { isSilent } from '../../domain/running-talk';
import { AppError } from '../../failure';
import { askWithoutName, type WithoutNamePorts } from './ask-without-name';
import type { Call } from '../call';
import { conclude } from '../conclude';
import { checkOpenQuestions, toDraft } from '../new-question';
import { readToEdit, type Situation } from '../situation';
import { writeHidden } from './write-hidden';
import { heardAs, writeQuestion, type WritePorts } from './write-question';

/**
 * Writes a question down: for everybody to see, or hidden until it is shown while people write in silence. Whoever asks
 * takes part: in the talk that runs, or ahead of one. Asked once more because no answer came back, it is the
 * question that is there already, whatever has become of it: so what is called the same is looked for first.
 */
export async function askQuestion(ports: AskPorts, call: Call, input: NewQuestion): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const draft = toDraft(input, situation);
  const id = input.once ?? ports.newId();
  if (input.withoutName === true) return askWithoutName(ports, situation, { draft, id });
  if (isCalled(input.once, situation) || isSaid(draft, situation)) {
    await ports.queueAssessment(call.issueId);
    return conclude(ports, await heardAs(ports, situation, draft.askedFor ?? null));
  }
  checkOpenQuestions(situation);
  const asked = { id, by: call.me, at: situation.now, fromRound: null };
  const question = ask({ ...draft, fromHint: input.fromHint }, asked);
  const write = isSilent(situation.talk, situation.now) ? writeHidden : writeQuestion;
  return write(ports, situation, question);
}

export type AskPorts = WritePorts & WithoutNamePorts;

/** Whether the caller has asked what is called that. Fails with `bad-request` where it is not theirs: nobody takes its place. */
function isCalled(name: string | undefined, { records, outbox, call }: Situation): boolean {
  const all = [...records.questions, ...(outbox === null ? [] : questionsIn(outbox))];
  const called = all.filter(({ id }) => id === name);
  if (called.length === 0 && records.unreadable.every(({ id }) => id !== name)) return false;
  if (called.some(({ askedBy, fromRound }) => askedBy === call.me && fromRound === null)) return true;
  throw new AppError('bad-request', 'Another question is called that.', { because: 'taken' });
}

/** Whether the caller has asked just that in these words. */
function isSaid(draft: Draft, { records, outbox, call }: Situation): boolean {
  return [...records.questions, ...(outbox?.hidden ?? [])].some((one) => isTheSame(one, draft, call));
}

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
