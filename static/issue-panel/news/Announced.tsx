import { useEffect, useRef } from 'react';
import type { PanelView } from '../../../src/contract';
import { wouldStart } from '../../../src/domain/tally';
import { useAnnounce } from '../../ui/Announcer';
import { useNameOf } from '../../ui/Name';
import { isPending, PENDING } from '../store/foresee';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';

/** Votes were revealed between two views: nobody may miss that. */
const isReveal = ({ ballot: was }: PanelView, { ballot: is }: PanelView): boolean =>
  is.state === 'revealed' && (was.state === 'open' || was.round !== is.round);

/** The card that is settled on; one that is on its way is none yet. */
function sizeIn({ ballot }: PanelView): string | null {
  const settled = ballot.state === 'revealed' ? (ballot.size?.settled ?? null) : null;
  return settled === null || settled.at === PENDING ? null : settled.label;
}

/** The card that was settled on between two views, perhaps instead of another one. By whom is not known, nor needed. */
function newSize(before: PanelView, after: PanelView): string | null {
  const size = sizeIn(after);
  return isReveal(before, after) || sizeIn(before) !== size ? size : null;
}

type News = (before: PanelView, after: PanelView) => string | null;

/** What happened between two views, the weightiest of it; null when nothing did. */
function useHappened({ talk, me }: PanelView): News {
  const { ballot, talk: inTalk } = useWords();
  const { news } = useLaterWords();
  const nameOf = useNameOf(talk === null ? [] : [talk.leads]);
  return (before, after) => {
    const is = after.ballot;
    if (is.state === 'revealed' && isReveal(before, after)) {
      const { would, of } = wouldStart(is.result, after.policy);
      const said = news.revealed(would, of);
      return is.result?.byHands === true ? `${said} (${ballot.byHands})` : said;
    }
    if (before.talk === null && after.talk !== null) return news.started;
    if (before.talk !== null && after.talk === null) return news.over;
    if ((before.talk?.silence ?? null) !== null && after.talk?.silence === null) return news.shown;
    if (is.state === 'open' && othersIn(after) > othersIn(before)) return news.voted(is.voted.length);
    if (after.talk !== null && after.talk.leads !== before.talk?.leads && after.talk.leads !== me.accountId)
      return inTalk.leads(nameOf(after.talk.leads));
    return mineIn(after) > mineIn(before) ? news.asked : null;
  };
}

/** What changed between two views that somebody who cannot see it should hear; null when nothing did. */
export function useNews(view: PanelView): News {
  const { news } = useLaterWords();
  const happened = useHappened(view);
  return (before, after) => {
    const size = newSize(before, after);
    const said = [happened(before, after), size === null ? null : news.settled(size)];
    return said.filter((one) => one !== null).join(' ') || null;
  };
}

/** One's own questions, shown or not; one that is on its way is none yet. */
function mineIn({ questions, talk, me }: PanelView): number {
  const shown = questions.filter((one) => one.askedBy === me.accountId && !isPending(one));
  return shown.length + (talk?.silence?.mine.length ?? 0);
}

/** One's own vote is said once it is stored, where it is cast. */
function othersIn({ ballot, me }: PanelView): number {
  return ballot.state === 'open' ? ballot.voted.filter((one) => one !== me.accountId).length : 0;
}

type Props = {
  readonly view: PanelView;
  /** What the reader saw first: this part comes a moment later, and nothing of that moment may be missed. */
  readonly since: PanelView;
};

/**
 * Says to a screen reader what others do: votes, the reveal, the start, lead and end of a talk; and what of one's own is
 * stored: a question, a size.
 */
export function Announced({ view, since }: Props): null {
  const newsIn = useNews(view);
  const announce = useAnnounce();
  const last = useRef(since);
  useEffect(() => {
    if (last.current === view) return;
    const news = newsIn(last.current, view);
    const isCertain = isReveal(last.current, view) || newSize(last.current, view) !== null;
    if (news !== null) announce(news, isCertain ? 'for-certain' : undefined);
    last.current = view;
  }, [view, newsIn, announce]);
  return null;
}
