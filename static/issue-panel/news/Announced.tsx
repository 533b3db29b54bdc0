import { useEffect, useRef } from 'react';
import type { PanelView } from '../../../src/contract';
import { publicStart } from '../../../src/domain/ballot/few-votes';
import { sameValue } from '../../../src/domain/shared/same-value';
import { useAnnounce } from '../../ui/Announcer';
import { useNameOf } from '../../ui/Name';
import { isPending, PENDING } from '../store/optimistic';
import { isReveal } from '../parts/is-reveal';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import type { Question } from '../../../src/domain/question/question';

const isPrivateWritingOver = (before: PanelView, { talk: is }: PanelView): boolean =>
  (before.talk?.privateWriting ?? null) !== null && is?.privateWriting === null;

const newAnonymous = (before: PanelView, after: PanelView): boolean =>
  cameAnonymous(
    after.questions,
    before.questions.map(({ id }) => id),
  );

/** Whether private writing ended with something to show. */
function isShowing(before: PanelView, after: PanelView): boolean {
  const hidden = before.talk?.privateWriting?.hidden ?? 0;
  return isPrivateWritingOver(before, after) && (hidden > 0 || newAnonymous(before, after));
}

/** The settled card; null while settling is pending. */
function sizeIn({ ballot }: PanelView): string | null {
  const settled = ballot.state === 'revealed' ? (ballot.size?.settled ?? null) : null;
  return settled === null || settled.at === PENDING ? null : settled.label;
}

/** The card settled between two views, also in place of another one. */
function newSize(before: PanelView, after: PanelView): string | null {
  const size = sizeIn(after);
  return isReveal(before, after) || sizeIn(before) !== size ? size : null;
}

type News = (before: PanelView, after: PanelView) => string | null;

/** What happened between two views; each null where nothing of its kind did. */
type Happened = {
  /** The weightiest event for everybody, such as a reveal or the end of a talk. */
  readonly turn: string | null;
  /** Events that only other people cause. */
  readonly others: string | null;
  /** Events that only the viewer causes. */
  readonly mine: string | null;
  readonly size: string | null;
};

function useHappened({ talk, me }: PanelView): (before: PanelView, after: PanelView) => Happened {
  const { questions, news, talk: inTalk } = useWords();
  const nameOf = useNameOf(talk === null ? [] : [talk.facilitator]);
  return (before, after) => {
    const size = newSize(before, after);
    return {
      turn: turnIn(before, after),
      others: othersDid(before, after),
      mine: mineIn(after).some((id) => !mineIn(before).includes(id)) ? news.asked : null,
      size: size === null ? null : news.settled(size),
    };
  };

  function turnIn(before: PanelView, after: PanelView): string | null {
    const is = after.ballot;
    if (is.state === 'revealed' && isReveal(before, after)) {
      const { would, of } = publicStart(is.result, after.policy);
      return news.revealed(would, of);
    }
    if (after.talk !== null && before.talk?.startedAt !== after.talk.startedAt) return news.started;
    if (before.talk !== null && after.talk === null) return news.over;
    return isShowing(before, after) ? news.shown : null;
  }
  function othersDid(before: PanelView, after: PanelView): string | null {
    const is = after.ballot;
    if (is.state === 'open' && othersIn(after) > othersIn(before)) return news.voted(is.voted.length);
    const facilitator = after.talk?.facilitator;
    const isAnother =
      facilitator !== undefined && facilitator !== before.talk?.facilitator && facilitator !== me.accountId;
    if (isAnother) return inTalk.leads(nameOf(facilitator));
    const newCount = askedSince(before, after);
    return newCount > 0 ? questions.newsSaid(newCount) : null;
  }
}

const joined = (...parts: readonly (string | null)[]): string | null =>
  parts.filter((one) => one !== null).join(' ') || null;

/** What is new between two views, in words; null for small changes, such as a question that was closed. */
export function useNews(view: PanelView): News {
  const happened = useHappened(view);
  const { news, states } = useWords();
  return (before, after) => {
    const { turn, others, size } = happened(before, after);
    return joined(turn ?? others, size) ?? beside(before, after);
  };

  function beside(before: PanelView, after: PanelView): string | null {
    const answered = after.questions.filter(
      ({ id, state }) => state === 'answered' && before.questions.find((one) => one.id === id)?.state === 'open',
    );
    if (answered.length > 0) return news.answered(answered.length);
    const { state } = after.assessment.readiness;
    if (state !== before.assessment.readiness.state) return news.state(states[state]);
    return sameValue(after.content, before.content) ? null : news.text;
  }
}

/** Ids of the viewer's own questions, shown or hidden, without pending ones. */
function mineIn({ questions, talk, me }: PanelView): readonly string[] {
  const mine = questions.filter((one) => one.askedBy === me.accountId);
  return [...mine, ...(talk?.privateWriting?.mine ?? [])].filter((one) => !isPending(one)).map(({ id }) => id);
}

/** How many questions others have asked between two views. */
function askedSince(before: PanelView, { questions, me }: PanelView): number {
  const idsBefore = new Set(before.questions.map(({ id }) => id));
  return questions.filter(({ id, askedBy }) => !idsBefore.has(id) && askedBy !== me.accountId).length;
}

/** Votes of others; the viewer's own vote is announced where it is cast. */
function othersIn({ ballot, me }: PanelView): number {
  return ballot.state === 'open' ? ballot.voted.filter((one) => one !== me.accountId).length : 0;
}

type Props = { readonly state: { readonly view: PanelView; readonly newer: PanelView | null } };

/**
 * Announces to a screen reader what others do (votes, reveal, start, lead and end of a talk) and which of the viewer's
 * questions and sizes are stored. The viewer's own events come first, and at once.
 */
export function Announced({ state: { view, newer } }: Props): null {
  const { ownActs } = usePanel();
  const happened = useHappened(view);
  const announce = useAnnounce();
  const last = useRef({ view, newer, ownActs });
  useEffect(() => {
    const before = last.current;
    last.current = { view, newer, ownActs };
    if (before.view === view) return;
    // News that waited beside the page has been announced there.
    const heard = newer === null ? (before.newer ?? before.view) : before.view;
    const { turn, others, mine, size } = happened(heard, view);
    const isOwn = before.ownActs !== ownActs;
    const aloud = isOwn ? joined(turn, mine, size) : mine;
    // When the viewer caused the turn, votes before it are no longer news.
    const onlyOthers = turn === null ? others : null;
    const theirs = isOwn ? onlyOthers : joined(turn ?? others, size);
    const isCertain = turn !== null || size !== null;
    if (aloud !== null) announce(aloud, 'own');
    if (theirs !== null) announce(theirs, isCertain ? 'for-certain' : undefined);
  }, [view, newer, ownActs, happened, announce]);
  return null;
}

/** Whether an anonymous question came that was not `known`; reasons of low votes do not count as written questions. */
const cameAnonymous = (questions: readonly Question[], known: readonly string[]): boolean =>
  questions.some(({ id, askedBy, fromRound }) => askedBy === null && fromRound === null && !known.includes(id));
