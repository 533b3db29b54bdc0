import type { NewQuestion } from '../../contract';
import { dayIn, daysAfter } from '../../domain/shared/day';
import type { Day } from '../../domain/shared/instant';
import { OPEN_QUESTION_LIMIT, type Question, QUESTION_TEXT_LIMIT, TOLD_LIMIT } from '../../domain/question/question';
import { type QuestionInput, ownerToTell } from '../../domain/question/question-change';
import { isUnsettled } from '../../domain/question/question-count';
import { givenReasons } from '../../domain/ballot/low-votes';
import { type Refinement, type OwedTask, allQuestions } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import type { IssueContext } from './issue-context';
import { meaningful } from './refusals';
import type { AccountId } from '../../domain/shared/person';
import { runningOf } from '../../domain/talk/running-talk';
import { showWriting } from '../../domain/refinement/anonymous';
import { currentFingerprint } from '../../domain/readiness/assess';
import { isLeft, isPresent } from '../../domain/shared/presence';
import type { RunningTalk } from '../../domain/talk/talk';

/**
 * A question with its defaults: owned by the reporter unless their account is closed, due the day before the sprint
 * starts. Does not check for room.
 */
export function toQuestionInput(input: NewQuestion, context: IssueContext): QuestionInput {
  const text = meaningful(input.text, QUESTION_TEXT_LIMIT);
  const { kind, blocking, category, askedFor = null } = input;
  return { kind, text, blocking, category, askedFor, ...defaultsOf(input, context) };
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

/**
 * The question with its new owner among the told ones, and the owed notice; `owed` is null where the owner is not told.
 */
export function withOwnerTold(
  question: Question,
  { call, refinement }: Pick<IssueContext, 'call' | 'refinement'>,
): { readonly question: Question; readonly owed: OwedTask | null } {
  const to = ownerToTell(question, call.me, runningOf(refinement.talk));
  if (to === null) return { question, owed: null };
  return {
    question: { ...question, told: [...question.told, to].slice(-TOLD_LIMIT) },
    owed: { what: 'notice', question: question.id, to },
  };
}

/** The row that owes this owner a notice, and has them among those told about the question. */
function toldTo(row: Refinement, question: Question, to: AccountId): Refinement {
  const accounts = question.told.includes(to) ? question.told : [...question.told, to].slice(-TOLD_LIMIT);
  const questions = row.questions.map((one) => (one.id === question.id ? { ...question, told: accounts } : one));
  return owing({ ...row, questions }, { what: 'notice', question: question.id, to });
}

/** The row with this added to what it owes. */
export function owing(row: Refinement, owed: OwedTask | null): Refinement {
  return owed === null ? row : { ...row, owed: [...row.owed, owed] };
}

type Showing = Pick<IssueContext, 'issue' | 'policy' | 'refinement' | 'now'>;

/**
 * The row with what was written privately shown, see {@link showWriting}. Owners are owed a notice, unless they are in the
 * talk. `by`: in whose name they are told; null where nobody pressed.
 */
export function withWritingShown(context: Showing, by: AccountId | null): Refinement {
  const { issue, policy, refinement, now } = context;
  const running = runningOf(refinement.talk);
  const talk = running !== null && !isLeft(running, now) ? running : null;
  const idsBefore = new Set(refinement.questions.map(({ id }) => id));
  const content = { fingerprint: currentFingerprint(issue), share: policy.materialChange };
  const after = showWriting(refinement, { now, content }, (question) => withDefaults(question, context));
  return after.questions.reduce((row, question) => {
    const to = idsBefore.has(question.id) ? null : ownerOf(question, talk, by);
    return to === null ? row : toldTo(row, question, to);
  }, after);
}

/** The owner to tell: of a private question as noted when it was asked. Null for the asker's own question. */
function ownerOf(question: Question, talk: RunningTalk | null, by: AccountId | null): AccountId | null {
  const to = question.told.at(-1) ?? null;
  if (to === null) return question.askedBy === question.owner ? null : ownerToTell(question, by, talk);
  return talk !== null && isPresent(talk, to) ? null : to;
}
