import type { PanelView } from '../../contract';
import type { Question } from '../../domain/question/question';
import type { Change, Setting, WhyNot } from '../../domain/question/question-change';
import type { OwedTask, Refinement } from '../../domain/refinement/refinement';
import { mergeChoice } from '../../domain/shared/merge';
import { runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { withQuestion } from '../core/context';
import { conflict } from '../core/merge';
import { owing } from '../core/notices';
import { changePanel } from '../views/change-panel';
import type { Ports } from '../ports';

export type QuestionPorts = ChangePorts & Pick<Ports, 'isGone'>;

/** A change of the question with this id, at the version that the caller saw. */
export type AtVersion<More = object> = {
  readonly base: { readonly version: number };
  readonly input: { readonly id: Question['id'] } & More;
};

/** What a call makes of a question. */
type Revision = {
  /** What of the question the caller saw and the change depends on. */
  readonly base: Partial<Question>;
  /** What the question says once it is changed. */
  readonly mine: Partial<Question>;
  /** What the caller wrote; left out where the change has no text. */
  readonly text?: string;
  readonly changed: Change;
  readonly owed?: OwedTask | null;
};
export type QuestionChange = (question: Question, setting: Setting, context: IssueContext) => Revision;

/**
 * Does nothing where the question is as wanted. Fails with `conflict` and both texts where something of the base has
 * changed.
 */
export async function changeQuestion(
  ports: QuestionPorts,
  call: ChangingCall,
  { id, change: by }: { readonly id: Question['id']; readonly change: QuestionChange },
): Promise<PanelView> {
  return changePanel(ports, call, (context) =>
    changedIn(ports, context, { question: find(context.refinement, id), by }),
  );
}

/** The row with this question changed. */
export async function changedIn(
  ports: QuestionPorts,
  context: IssueContext,
  { question, by }: { readonly question: Question; readonly by: QuestionChange },
): Promise<Refinement> {
  const { call, refinement, now } = context;
  const setting: Setting = { who: call.me, now, talk: runningOf(refinement.talk) };
  const { changed, owed = null, text = '', ...seen } = by(question, setting, context);
  const { isAsWanted, conflicts } = mergeChoice<Question>({ ...seen, theirs: question });
  if (isAsWanted) return refinement;
  if (conflicts.length > 0) throw changedMeanwhile(question, conflicts, text);
  if (!changed.allowed) throw refusal(changed.because);
  return owing(withQuestion(refinement, changed.question), owed);
}

export function find({ questions }: Refinement, id: string): Question {
  const question = questions.find((one) => one.id === id);
  if (question === undefined) throw new AppError('not-found', 'There is no such question on the issue.');
  return question;
}

/** With the new words of a reworded question; else with its last word: its answer, or why it was reopened. */
function changedMeanwhile(question: Question, changed: readonly string[], mine: string): AppError {
  const isOfAnswer = ['state', 'answer', 'version'].some((field) => changed.includes(field));
  const last = question.state === 'open' ? 'reopenedBecause' : 'answer';
  const field = isOfAnswer && question[last] !== null ? last : 'text';
  return conflict([{ field, mine, theirs: question[field] }]);
}

function refusal(because: WhyNot): AppError {
  switch (because) {
    case 'not-yours':
      return new AppError('not-allowed', 'The caller may not change it so.', { because });
    case 'wrong-state':
      return new AppError('bad-request', 'The question is in another state.', { because });
    case 'no-code':
      return new AppError('bad-request', 'The answer does not start with a code of its kind.', { because });
  }
}
