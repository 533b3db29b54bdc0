import type { PanelView } from '../../contract';
import { presentIn } from '../../domain/ahead';
import type { Question } from '../../domain/question';
import { askerOf, type Change, type Setting, type WhyNot } from '../../domain/question-change';
import { goingOn } from '../../domain/running-talk';
import { AppError, type FailureFacts } from '../../failure';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { conclude } from '../conclude';
import { sendRecord, type SendPorts } from '../outbox';
import type { Ports } from '../ports';
import { readToEdit, withQuestion, type Situation } from '../situation';

export type QuestionPorts = ChangePorts & SendPorts & Pick<Ports, 'isGone'>;

/** One change to one question: which one, as the caller saw it, and how. */
export type QuestionChange = {
  readonly id: string;
  readonly version: number;
  /** What the caller wrote; empty where the change has no text. */
  readonly yours: string;
  /** Whether somebody already did just this: then there is nothing to do, however the version moved on. */
  readonly isDone: (question: Question) => boolean;
  /** Whether it can be done on this question however the version moved on; where left out, on the version alone that the caller saw. */
  readonly stands?: (question: Question) => boolean;
  readonly change: (question: Question, setting: Setting, situation: Situation) => Change;
  /** What follows once it is stored. */
  readonly stored?: (situation: Situation, change: { before: Question; after: Question }) => Promise<void>;
  /** What the question says by now, for a conflict; the answer, or what was last said, where it is left out. */
  readonly theirs?: (question: Question) => FailureFacts;
};

/**
 * Fails with `conflict` and both texts when the question is no longer the one that the caller saw, also where somebody
 * else changes it in the same instant.
 */
export async function changeQuestion(ports: QuestionPorts, call: Call, wanted: QuestionChange): Promise<PanelView> {
  return changeQuestionIn(ports, await readToEdit(ports, call), wanted);
}

/** The same where the issue has been read already. */
export async function changeQuestionIn(
  ports: QuestionPorts,
  situation: Situation,
  wanted: QuestionChange,
): Promise<PanelView> {
  const { call } = situation;
  const question = find(situation, wanted.id);
  if (wanted.isDone(question)) return conclude(ports, situation);
  if (!(wanted.stands?.(question) ?? question.version === wanted.version)) throw conflict(question, wanted);
  const changed = await changeIn(ports, situation, { question, wanted });
  if (!changed.allowed) throw refusal(changed.because, question);
  await ports.queueAssessment(call.issueId);
  const newer = await sendRecord(ports, call.issueId, { what: 'question', value: changed.question });
  if (newer?.what === 'question') {
    const now = withQuestion(situation, newer.value);
    if (wanted.isDone(newer.value)) return conclude(ports, now);
    if (wanted.stands?.(newer.value) === true) return changeQuestionIn(ports, now, wanted);
    throw conflict(newer.value, wanted);
  }
  await wanted.stored?.(situation, { before: question, after: changed.question });
  return conclude(ports, withQuestion(situation, changed.question));
}

/** Jira is asked about whoever asked only where that may decide. */
async function changeIn(
  ports: QuestionPorts,
  situation: Situation,
  { question, wanted }: { readonly question: Question; readonly wanted: QuestionChange },
): Promise<Change> {
  const { call, now, round } = situation;
  const talk = goingOn(situation.talk, now);
  const setting: Setting = { who: call.me, now, talk: talk === null ? null : presentIn(talk, round, call.me) };
  const change = wanted.change(question, setting, situation);
  const asker = askerOf(question);
  const isTheirs = !change.allowed && change.because === 'not-yours' && asker !== null && question.state === 'answered';
  if (!isTheirs || !(await ports.isGone(asker))) return change;
  return wanted.change(question, { ...setting, askerIsGone: true }, situation);
}

function find({ records }: Situation, id: string): Question {
  const question = records.questions.find((one) => one.id === id);
  if (question === undefined) throw new AppError('not-found', 'There is no such question on the issue.');
  return question;
}

function conflict(question: Question, { yours, version, theirs }: QuestionChange): AppError {
  const said = theirs?.(question) ?? { theirs: newest(question) };
  const facts = { yours, ...said, state: question.state, yourVersion: version, theirVersion: question.version };
  return new AppError('conflict', 'The question was changed in the meantime.', facts);
}

/** The last thing that anybody said of it. */
export function newest({ state, answer, reopenedBecause, text }: Question): string {
  return (state === 'open' ? reopenedBecause : answer) ?? text;
}

function refusal(because: WhyNot, { state }: Question): AppError {
  switch (because) {
    case 'not-yours':
      return new AppError('not-allowed', 'Somebody else settles this question.', { because });
    case 'wrong-state':
      return new AppError('bad-request', 'The question is in another state.', { because, state });
    case 'no-code':
      return new AppError('bad-request', 'The answer does not start with a code of its kind.', { because });
  }
}
