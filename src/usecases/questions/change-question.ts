import type { PanelView } from '../../contract';
import type { Question } from '../../domain/question/question';
import { askerOf, type Change, type Edit, type Setting, type WhyNot } from '../../domain/question/question-change';
import type { Refinement } from '../../domain/refinement/refinement';
import { goingOn } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { withQuestion } from '../core/context';
import { owing } from '../core/notices';
import { toPanelView } from '../views/panel-view';
import type { Ports } from '../ports';

export type QuestionPorts = ChangePorts & Pick<Ports, 'isGone'>;

/** One change to one question: the question as the caller saw it, and how it changes. */
export type QuestionChange = {
  readonly id: string;
  readonly version: number;
  /** What the caller wrote; empty where the change has no text. */
  readonly yours: string;
  /** Whether the question is already as wanted: then the call does nothing, at any version. */
  readonly isDone: (question: Question) => boolean;
  /** Whether the change is possible at another version than the caller's; without it only the same version will do. */
  readonly stands?: (question: Question) => boolean;
  readonly change: (question: Question, setting: Setting, context: IssueContext) => Change & Partial<Owing>;
  /** What a conflict shows of the question; without it the answer or the last word. */
  readonly theirs?: (question: Question) => string;
};
type Owing = { readonly owed: Refinement['owed'][number] | null };

/** Fails with `conflict` and both texts when the question has changed since the caller saw it. */
export async function changeQuestion(ports: QuestionPorts, call: Call, wanted: QuestionChange): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => changedIn(ports, context, wanted)));
}

/** The row with this question changed as wanted. */
export async function changedIn(
  ports: QuestionPorts,
  context: IssueContext,
  wanted: QuestionChange,
): Promise<Refinement> {
  const { refinement } = context;
  const question = find(refinement, wanted.id);
  if (wanted.isDone(question)) return refinement;
  if (!(wanted.stands?.(question) ?? question.version === wanted.version)) throw conflict(question, wanted);
  const changed = await settledBy(ports, context, { question, wanted });
  if (!changed.allowed) throw refusal(changed.because);
  return owing(withQuestion(refinement, changed.question), changed.owed ?? null);
}

type Wanting = { readonly question: Question; readonly wanted: QuestionChange };

/** Asks Jira whether the asker's account is closed only where that decides. */
async function settledBy(ports: QuestionPorts, context: IssueContext, { question, wanted }: Wanting) {
  const { call, now, refinement } = context;
  const setting: Setting = { who: call.me, now, talk: goingOn(refinement.talk, now) };
  const change = wanted.change(question, setting, context);
  const asker = askerOf(question);
  const isTheirs = !change.allowed && change.because === 'not-yours' && asker !== null && question.state === 'answered';
  if (!isTheirs || !(await ports.isGone(asker))) return change;
  return wanted.change(question, { ...setting, askerIsGone: true }, context);
}

function find({ questions }: Refinement, id: string): Question {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new AppError('not-found', 'There is no such question on the issue.');
  return question;
}

function conflict(question: Question, { yours, theirs }: QuestionChange): AppError {
  const { state, text, kind, category, owner, due } = question;
  const now: Edit = { text, kind, category, owner, due };
  return new AppError('conflict', 'The question was changed in the meantime.', {
    because: 'question-changed',
    yours,
    theirs: theirs?.(question) ?? newest(question),
    state,
    now,
  });
}

/** The last word on the question: its answer, why it was reopened, or its text. */
export function newest({ state, answer, reopenedBecause, text }: Question): string {
  return (state === 'open' ? reopenedBecause : answer) ?? text;
}

function refusal(because: WhyNot): AppError {
  switch (because) {
    case 'not-yours':
      return new AppError('not-allowed', 'Another person settles this question.', { because });
    case 'wrong-state':
      return new AppError('bad-request', 'The question is in another state.', { because });
    case 'no-code':
      return new AppError('bad-request', 'The answer does not start with a code of its kind.', { because });
  }
}
