import type { NewQuestion, PanelView } from '../../../src/contract';
import type { AccountId } from '../../../src/domain/shared/person';
import type { Question } from '../../../src/domain/question/question';
import { ask } from '../../../src/domain/question/question-change';
import type { Foresee } from './panel-picture';
import type { CastVote } from '../ballot/cast-vote';

/** Marks what the back end has not confirmed yet: a question, which has no id of its own, and when a size was settled on. */
export const PENDING = 'pending:';
export const isPending = ({ id }: Pick<Question, 'id'>): boolean => id.startsWith(PENDING);

const withQuestion =
  (id: string, change: (question: Question) => Question): Foresee =>
  (view) => ({ ...view, questions: view.questions.map((one) => (one.id === id ? change(one) : one)) });

const without = (accountIds: readonly AccountId[], me: AccountId): AccountId[] => accountIds.filter((id) => id !== me);

/** In the running talk, or ahead of one. How many were heard is the back end's to say. */
const said = (
  { talk, gathering, me }: PanelView,
  iSaid: 'wrote' | 'nothing',
): Pick<PanelView, 'talk' | 'gathering'> => {
  if (talk !== null) return { talk: { ...talk, iSaid }, gathering };
  const before = gathering ?? { participants: [me.accountId], voices: 0, quorum: 0 };
  return { talk, gathering: { ...before, iSaid } };
};

const pendingOf = (question: NewQuestion, id: string, { me, now }: PanelView): Question => ({
  ...ask(question, { id: PENDING + id, by: me.accountId, at: now, fromRound: null }),
  version: 0,
});

/** What the viewer has written in silence. Where nothing is hidden, the view stays as it is. */
const withMine = (view: PanelView, mine: (before: readonly Question[]) => readonly Question[]): PanelView => {
  const { talk } = view;
  const silence = talk?.silence ?? null;
  if (talk === null || silence === null) return view;
  const next = mine(silence.mine);
  const hidden = silence.hidden + next.length - silence.mine.length;
  return { ...view, talk: { ...talk, silence: { hidden, mine: next } } };
};

/**
 * In the list; in silence among the viewer's own; without a name nowhere: even the moment in which it came would tell
 * whose it is.
 * @param id tells two pending questions of the same text apart.
 */
export const asked =
  (question: NewQuestion, id: string): Foresee =>
  (view) => {
    const wrote = { ...view, ...said(view, 'wrote') };
    if (question.withoutName === true) return wrote;
    const pending = pendingOf(question, id, view);
    const hidden = withMine(wrote, (mine) => [...mine, pending]);
    return hidden === wrote ? { ...wrote, questions: [...view.questions, pending] } : hidden;
  };

const become = (state: Question['state']) => (id: string) => withQuestion(id, (question) => ({ ...question, state }));
export const closed = become('closed');
export const restored = become('open');

export const withdrawn =
  (id: string): Foresee =>
  (view) =>
    withMine(become('withdrawn')(id)(view), (mine) => mine.filter((one) => one.id !== id));

export const marked = (id: string, blocking: boolean): Foresee =>
  withQuestion(id, (question) => ({ ...question, blocking }));

export const saidNothing: Foresee = (view) => ({ ...view, ...said(view, 'nothing') });

export const stillAgreed: Foresee = (view) => {
  const { recheck } = view;
  if (recheck === null || recheck.iConfirmed) return view;
  return { ...view, recheck: { ...recheck, iConfirmed: true, confirmed: recheck.confirmed + 1 } };
};

/** Whether it reaches the estimate field is for Jira to say: until then it looks as it will if nothing is in the way. */
export const settled =
  (round: number, label: string): Foresee =>
  (view) => {
    const { ballot } = view;
    if (ballot.round !== round) return view;
    const card = ballot.state === 'revealed' ? ballot.size?.counts.find((one) => one.label === label) : undefined;
    if (ballot.state !== 'revealed' || ballot.size === null || card === undefined) return view;
    const written = card.value !== null && ballot.size.whyNotWritten !== 'no-field';
    const chosen = { label, value: card.value, at: PENDING, written };
    return { ...view, ballot: { ...ballot, size: { ...ballot.size, settled: chosen } } };
  };

/** In its own round alone: the next may be open before the answer comes. */
export const voted =
  (round: number, { confidence, size }: CastVote): Foresee =>
  (view) => {
    const { ballot, me } = view;
    if (ballot.state !== 'open' || ballot.round !== round) return view;
    return {
      ...view,
      ballot: {
        ...ballot,
        mine: confidence ?? ballot.mine,
        mySize: size ?? ballot.mySize,
        mineIsOld: confidence === null && ballot.mineIsOld,
        voted: [...without(ballot.voted, me.accountId), me.accountId],
        waiting: without(ballot.waiting, me.accountId),
      },
    };
  };

export const guessed =
  (round: number, label: string | null): Foresee =>
  (view) => {
    const { ballot } = view;
    return ballot.state === 'open' && ballot.round === round
      ? { ...view, ballot: { ...ballot, myGuess: label } }
      : view;
  };
