import type { NewQuestion, PanelView } from '../../../src/contract';
import type { AccountId } from '../../../src/domain/shared/person';
import type { Question } from '../../../src/domain/question/question';
import { ask } from '../../../src/domain/question/question-change';
import { isLow } from '../../../src/domain/ballot/low-votes';
import type { Settled } from '../../../src/domain/ballot/round';
import type { OwnVote } from './own-vote';
import type { Contract } from '../../../src/calls';
import type { Finding } from '../../../src/domain/readiness/finding';

/** An optimistic update: shown until the answer comes, and taken back when the call fails. */
export type Optimistic = (view: PanelView) => PanelView;

/** Marks what the back end has not confirmed yet: in a question's id, and in the time when a size was settled. */
export const PENDING = 'pending:';
export const isPending = ({ id }: Pick<Question, 'id'>): boolean => id.startsWith(PENDING);

const withQuestion =
  (id: string, change: (question: Question) => Question): Optimistic =>
  (view) => ({ ...view, questions: view.questions.map((one) => (one.id === id ? change(one) : one)) });

const without = (accountIds: readonly AccountId[], me: AccountId): AccountId[] => accountIds.filter((id) => id !== me);

/** Makes the viewer a respondent of the running talk, or an early one. Counts come from the back end. */
const withOwnAnswer = (
  { talk, earlyWriting, me }: PanelView,
  iSaid: 'wrote' | 'nothing',
): Pick<PanelView, 'talk' | 'earlyWriting'> => {
  if (talk !== null) return { talk: { ...talk, iSaid }, earlyWriting };
  const before = earlyWriting ?? { participants: [me.accountId], respondents: 0 };
  return { talk, earlyWriting: { ...before, iSaid } };
};

const pendingOf = (question: NewQuestion, id: string, { me, now }: PanelView): Question => ({
  ...ask(question, { id: PENDING + id, by: me.accountId, at: now, fromRound: null }),
  version: 0,
});

/** Changes the viewer's own private questions; the view stays as it is outside of private writing. */
const withMine = (view: PanelView, mine: (before: readonly Question[]) => readonly Question[]): PanelView => {
  const { talk } = view;
  const privateWriting = talk?.privateWriting ?? null;
  if (talk === null || privateWriting === null) return view;
  const next = mine(privateWriting.mine);
  const hidden = privateWriting.hidden + next.length - privateWriting.mine.length;
  return { ...view, talk: { ...talk, privateWriting: { hidden, mine: next } } };
};

/**
 * Adds a question to the list, or to the viewer's own in private writing. An anonymous one is not added: even the
 * moment of its appearing would tell whose it is.
 * @param id tells two pending questions of the same text apart.
 */
export const addQuestion =
  (question: NewQuestion, id: string): Optimistic =>
  (view) => {
    const wrote = { ...view, ...withOwnAnswer(view, 'wrote') };
    if (question.anonymous === true) return wrote;
    const pending = pendingOf(question, id, view);
    const hidden = withMine(wrote, (mine) => [...mine, pending]);
    return hidden === wrote ? { ...wrote, questions: [...view.questions, pending] } : hidden;
  };

const become = (state: Question['state']) => (id: string) => withQuestion(id, (question) => ({ ...question, state }));
export const closed = become('closed');
export const restored = become('open');

export const withdrawn =
  (id: string): Optimistic =>
  (view) =>
    withMine(become('withdrawn')(id)(view), (mine) => mine.filter((one) => one.id !== id));

export const marked = (id: string, blocking: boolean): Optimistic =>
  withQuestion(id, (question) => ({ ...question, blocking }));

export const saidNothing: Optimistic = (view) => ({ ...view, ...withOwnAnswer(view, 'nothing') });

export const atTheVote: Optimistic = (view) =>
  view.talk === null ? view : { ...view, talk: { ...view.talk, isVoting: true } };

export const agreedRead: Optimistic = (view) => ({ ...view, missedTalks: false });

export const stillAgreed: Optimistic = (view) => {
  const { recheck } = view;
  if (recheck === null || recheck.iConfirmed) return view;
  return { ...view, recheck: { ...recheck, iConfirmed: true, confirmed: recheck.confirmed + 1 } };
};

/** Shows the settled size as if it is written to the estimate field, until Jira has answered. `label` null: without a card. */
export const settled =
  (round: number, label: string | null): Optimistic =>
  (view) => {
    const { ballot, me } = view;
    if (ballot.round !== round) return view;
    if (label === null) return withSettled(view, { label, value: null, at: PENDING, written: false, by: me.accountId });
    const card = ballot.state === 'revealed' ? ballot.size?.counts.find((one) => one.label === label) : undefined;
    if (ballot.state !== 'revealed' || ballot.size === null || card === undefined) return view;
    const isWritten = card.value !== null && ballot.size.whyNotWritten !== 'no-field';
    return withSettled(view, { label, value: card.value, at: PENDING, written: isWritten });
  };

function withSettled(view: PanelView, chosen: Settled): PanelView {
  const { ballot } = view;
  if (ballot.state !== 'revealed' || ballot.size === null) return view;
  return { ...view, ballot: { ...ballot, size: { ...ballot.size, settled: chosen, apart: null } } };
}

/** Shows the vote that is on its way. Only in its own round, because the next one may be open before the answer comes. */
export function voted(view: PanelView, { round, sent, isSending }: OwnVote): PanelView {
  const { ballot, me } = view;
  if (!isSending || sent === null || ballot.state !== 'open' || ballot.round !== round) return view;
  const mine = sent.confidence ?? ballot.mine;
  return {
    ...view,
    ballot: {
      ...ballot,
      mine,
      myReason: isLow(mine) ? ballot.myReason : null,
      mySize: sent.size ?? ballot.mySize,
      changedSinceMine: sent.confidence === null && ballot.mine !== null ? ballot.changedSinceMine : null,
      voted: [...without(ballot.voted, me.accountId), me.accountId],
      waiting: without(ballot.waiting, me.accountId),
    },
  };
}

type Marking = Parameters<Contract['tickCriterion']>[0]['input'];

/** Ticks the criterion alone; the resulting readiness comes from the back end. */
export const ticked =
  ({ id, met }: Marking): Optimistic =>
  (view) => {
    const { assessment, own, me, now } = view;
    const check = met ? { by: me.accountId, at: now } : null;
    const name = own.find((one) => one.id === id)?.name ?? '';
    const finding: Finding = met ? { outcome: 'met' } : { outcome: 'unmet', because: 'own-unticked', name };
    return {
      ...view,
      own: own.map((one) => (one.id === id && one.by === 'people' ? { ...one, check } : one)),
      assessment: {
        ...assessment,
        criteria: assessment.criteria.map((one) => (one.id === id ? { ...one, finding } : one)),
      },
    };
  };
