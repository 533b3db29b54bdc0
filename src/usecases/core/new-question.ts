import type { NewQuestion } from '../../contract';
import { dayIn, daysAfter } from '../../domain/shared/day';
import type { Day } from '../../domain/shared/instant';
import { OPEN_QUESTION_LIMIT, type Question, QUESTION_TEXT_LIMIT } from '../../domain/question/question';
import type { QuestionInput } from '../../domain/question/question-change';
import { isUnsettled } from '../../domain/question/question-count';
import { givenReasons } from '../../domain/ballot/low-votes';
import { allQuestions, type Refinement } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import type { IssueContext } from './issue-context';
import { meaningful } from './texts';

/**
 * A question with its defaults: owned by the reporter unless their account is closed, due the day before the sprint
 * starts. Does not check for room.
 */
export function toQuestionInput(input: NewQuestion, context: IssueContext): QuestionInput {
  const text = meaningful(input.text, QUESTION_TEXT_LIMIT);
  const { kind, blocking, category, askedFor = null } = input;
  return {
    kind,
    text,
    blocking,
    category,
    askedFor,
    ...defaultsOf(input, context),
  };
}

type Context = Pick<IssueContext, 'issue' | 'policy' | 'now'>;

function defaultsOf(
  { owner, due }: Pick<QuestionInput, 'owner' | 'due'>,
  context: Context,
): Pick<QuestionInput, 'owner' | 'due'> {
  const { reporter, reporterIsGone } = context.issue;
  return { owner: owner ?? (reporterIsGone ? null : reporter), due: due ?? dayBeforeSprint(context) };
}

/**
 * An anonymous question as its show shows it: reporter and sprint of the moment of writing would tell when it was
 * written.
 */
export function withDefaults(question: Question, context: Context): Question {
  return { ...question, ...defaultsOf(question, context) };
}

/** Fails with `bad-request` where another question has this id: a page chooses the ids of what it creates. */
export function mustBeNew(row: Refinement, id: Question['id']): void {
  const reasons = row.round === null ? [] : givenReasons(row.round);
  if ([...allQuestions(row), ...reasons].some((one) => one.id === id))
    throw new AppError('bad-request', 'Another question is called that.', { because: 'taken' });
}

/**
 * Fails with `limit-reached` where too many questions are open. Waiting anonymous questions are not counted: a refusal
 * would reveal them.
 */
export function checkOpenQuestions({ questions, hidden }: Pick<Refinement, 'questions' | 'hidden'>): void {
  const open = questions.filter(isUnsettled).length + hidden.length;
  if (open < OPEN_QUESTION_LIMIT) return;
  throw new AppError('limit-reached', 'Too many questions are not closed.', {
    because: 'too-many-questions',
    limit: OPEN_QUESTION_LIMIT,
  });
}

/** Null when no start lies ahead. */
function dayBeforeSprint({ issue: { sprint }, policy: { timeZone }, now }: Context): Day | null {
  if (sprint === null || sprint.state !== 'future' || sprint.startDate === null) return null;
  const day = daysAfter(dayIn(sprint.startDate, timeZone), -1);
  return day < dayIn(now, timeZone) ? null : day;
}
