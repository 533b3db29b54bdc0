import type { PanelView } from '../../contract';
import { type Answerable, QUESTION_TEXT_LIMIT } from '../../domain/question/question';
import {
  answer,
  askerToTell,
  closeAnswered,
  markBlocking as mark,
  reopen,
  restore,
} from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { checkOpenQuestions } from '../core/new-question';
import { meaningful } from '../core/texts';
import { type AtVersion, changeQuestion, type QuestionChange, type QuestionPorts } from './change-question';

/** A verb that changes the question which its payload names, as `revise` says. */
const revision =
  <Payload extends { readonly input: { readonly id: string } }>(revise: (payload: Payload) => QuestionChange) =>
  async (ports: QuestionPorts, call: ChangingCall, payload: Payload): Promise<PanelView> =>
    changeQuestion(ports, call, { id: payload.input.id, change: revise(payload) });

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
