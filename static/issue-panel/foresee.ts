import type { NewQuestion, PanelView } from '../../src/contract';
import type { AccountId } from '../../src/domain/issue';
import type { Question } from '../../src/domain/question';
import type { Foresee } from './panel-picture';
import type { CastVote } from './VoteForm';

/** Marks a question that the back end has not confirmed yet: it has no id of its own. */
const PENDING = 'pending:';
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

/** @param id tells two pending questions of the same text apart. */
export const asked =
  (question: NewQuestion, id: string): Foresee =>
  (view) => ({
    ...view,
    questions: [
      ...view.questions,
      {
        askedFor: null,
        ...question,
        id: PENDING + id,
        askedBy: view.me.accountId,
        askedAt: view.now,
        state: 'open',
        answer: null,
        answeredBy: null,
        answeredAt: null,
        reopenedBecause: null,
        fromRound: null,
        fromComment: null,
        told: [],
        version: 0,
      },
    ],
    ...said(view, 'wrote'),
  });

export const closed = (id: string): Foresee => withQuestion(id, (question) => ({ ...question, state: 'closed' }));

export const withdrawn = (id: string): Foresee => withQuestion(id, (question) => ({ ...question, state: 'withdrawn' }));

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
  (label: string): Foresee =>
  (view) => {
    const { ballot } = view;
    const card = ballot.state === 'revealed' ? ballot.size?.counts.find((one) => one.label === label) : undefined;
    if (ballot.state !== 'revealed' || ballot.size === null || card === undefined) return view;
    const written = card.value !== null && ballot.size.whyNotWritten === null;
    const chosen = { label, value: card.value, at: view.now, written };
    return { ...view, ballot: { ...ballot, size: { ...ballot.size, settled: chosen } } };
  };

export const voted =
  ({ confidence, size }: CastVote): Foresee =>
  (view) => {
    const { ballot, me } = view;
    if (ballot.state !== 'open') return view;
    return {
      ...view,
      ballot: {
        ...ballot,
        mine: confidence ?? ballot.mine,
        mySize: size ?? ballot.mySize,
        voted: [...without(ballot.voted, me.accountId), me.accountId],
        waiting: without(ballot.waiting, me.accountId),
      },
    };
  };
