import { type Question, QUESTION_TEXT_LIMIT, type Answerable } from '../../domain/question/question';
import {
  type Change,
  type Setting,
  type WhyNot,
  edit,
  type Edit,
  editOf,
  answer,
  askerToTell,
  closeAnswered,
  markBlocking as mark,
  reopen,
  restore,
  withdraw,
} from '../../domain/question/question-change';
import type { OwedTask, Refinement } from '../../domain/refinement/refinement';
import { mergeChoice } from '../../domain/shared/merge';
import { runningOf } from '../../domain/talk/running-talk';
import { AppError } from '../../failure';
import { type ChangePorts, type Decide } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { withQuestion } from '../core/context';
import { conflict, merged, meaningful } from '../core/refusals';
import { owing, withOwnerTold, checkOpenQuestions } from '../core/new-question';
import type { Ports } from '../ports';
import { mustBePeople } from '../named-people';
import { makeVerb } from '../views/change-panel';

/** A change of the question with this id, at the version that the caller saw. */
type AtVersion<More = object> = {
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
type QuestionChange = (question: Question, setting: Setting, context: IssueContext) => Revision;

/** The command that changes the question with this id as `by` says. */
const changing =
  (id: Question['id'], by: QuestionChange): Decide =>
  (context) =>
    changedIn(context, { question: find(context.refinement, id), by });

/**
 * The row with this question changed; the same row where the question is as wanted. Fails with `conflict` and both texts
 * where something of the base has changed.
 */
export function changedIn(
  context: IssueContext,
  { question, by }: { readonly question: Question; readonly by: QuestionChange },
): Refinement {
  const { call, refinement, now } = context;
  const setting: Setting = { who: call.me, now, talk: runningOf(refinement.talk) };
  const { changed, owed = null, text = '', ...seen } = by(question, setting, context);
  const { isAsWanted, conflicts } = mergeChoice<Question>({ ...seen, theirs: question });
  if (isAsWanted) return refinement;
  if (conflicts.length > 0) throw changedMeanwhile(question, conflicts, text);
  if (!changed.allowed) throw refusal(changed.because);
  return owing(withQuestion(refinement, changed.question), owed);
}

function find({ questions }: Refinement, id: string): Question {
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

type EditPorts = ChangePorts & Pick<Ports, 'isGone'>;
type Payload = {
  /** The question as it was when the writing began. */
  readonly base: Edit;
  readonly input: Edit & { readonly id: string };
};

/**
 * Changes owner, due day and category, and the text for a person who may revise it. Merges with others' changes since
 * `base`; fails with `conflict` and both where one part was changed differently. A new owner is told once.
 */
export const editQuestion = makeVerb(async ({ base, input }: Payload, ports: EditPorts, call) => {
  const { id, kind, category, owner, due } = input;
  const draft: Edit = { kind, category, owner, due, text: meaningful(input.text, QUESTION_TEXT_LIMIT) };
  if (owner !== base.owner) await mustBePeople(ports, [owner], [call.me]);
  return changing(id, (question, setting, context) => {
    const mine = merged<Edit>({ base, mine: draft, theirs: editOf(question) });
    const changed = edit(question, mine, setting);
    const versions = { base: {}, mine };
    if (!changed.allowed || question.owner === changed.question.owner) return { ...versions, changed };
    const notice = withOwnerTold(changed.question, context);
    return { ...versions, changed: { allowed: true, question: notice.question }, owed: notice.owed };
  });
});

/** A verb that changes the question which its payload names, as `revise` says. */
const revision = <Payload extends { readonly input: { readonly id: string } }>(
  revise: (payload: Payload) => QuestionChange,
) => makeVerb((payload: Payload) => changing(payload.input.id, revise(payload)));

type Answer = {
  /** The question as it was when the writing began. */
  readonly base: Answerable;
  readonly input: { readonly id: string; readonly answer: string };
};

/**
 * Open → answered. Fails with `bad-request` (`because: 'no-code'`) where a risk's or an assumption's answer lacks its
 * code, see `answerCodes`, and with `conflict` where text, kind, state or answer differ from `base`.
 */
export const answerQuestion = revision(({ base, input }: Answer) => {
  const text = meaningful(input.answer, QUESTION_TEXT_LIMIT);
  return (question, setting) => ({
    base: { text: base.text, kind: base.kind, state: base.state, answer: base.answer },
    mine: { state: 'answered', answer: text },
    text,
    changed: answer(question, text, setting),
  });
});

/** Answered → closed, by anybody but the person who answered. The asker is told when another person did so. */
export const closeQuestion = revision(({ base, input: { id } }: AtVersion) => (question, setting) => {
  const changed = closeAnswered(question, setting);
  const to = changed.allowed ? askerToTell(changed.question, setting.talk) : null;
  const owed = to === null ? null : ({ what: 'accepted', question: id, to } as const);
  return { base, mine: { state: 'closed' }, changed, owed };
});

/** Answered, or closed by another person than the asker → open, with the reason why the answer was refused. */
export const reopenQuestion = revision(({ base, input }: AtVersion<{ readonly because: string }>) => {
  const text = meaningful(input.because, QUESTION_TEXT_LIMIT);
  const mine = { state: 'open', reopenedBecause: text } as const;
  return (question, setting) => ({ base, mine, text, changed: reopen(question, text, setting) });
});

/** Withdrawn → open, unchanged: it undoes an accidental withdrawal. */
export const restoreQuestion = revision(({ base }: AtVersion) => restoring(base.version));

/** The change that restores the question that was seen at this version. */
export function restoring(version: number): QuestionChange {
  return (question, _setting, { refinement }) => {
    if (question.state === 'withdrawn') checkOpenQuestions(refinement);
    return { base: { version }, mine: { state: 'open' }, changed: restore(question) };
  };
}

/** Sets or removes "must be answered first". */
export const markBlocking = revision(
  ({ base, input: { blocking } }: AtVersion<{ readonly blocking: boolean }>): QuestionChange =>
    (question, setting) => ({ base, mine: { blocking }, changed: mark(question, blocking, setting) }),
);

/**
 * Open → withdrawn, by its asker or the person who wrote it down. A private question, and the caller's own anonymous one
 * that was not shown, is deleted; one shown in the same instant is withdrawn like any other.
 */
export const withdrawQuestion = makeVerb(({ base, input }: AtVersion) => {
  const by: QuestionChange = (question, setting) => ({
    base,
    mine: { state: 'withdrawn' },
    changed: withdraw(question, setting),
  });
  return (context) => {
    const { call, refinement } = context;
    const hidden = refinement.hidden.filter(({ id, askedBy }) => id !== input.id || askedBy !== call.me);
    if (hidden.length < refinement.hidden.length) return { ...refinement, hidden };
    const waiting = refinement.waiting.filter(({ question, writer }) => question.id !== input.id || writer !== call.me);
    if (waiting.length < refinement.waiting.length) return { ...refinement, waiting };
    return changedIn(context, { question: find(refinement, input.id), by });
  };
});
