import { useEffect, useRef } from 'react';
import type { PanelView } from '../../src/contract';
import { useAnnounce } from '../ui/Announcer';
import type { PanelWords } from '../ui/messages/panel-en';
import { wouldStart } from './would-start';
import { useWords } from './panel-context';

/** Votes were revealed between two views: nobody may miss that. */
const isReveal = ({ ballot: was }: PanelView, { ballot: is }: PanelView): boolean =>
  is.state === 'revealed' && (was.state === 'open' || was.round !== is.round);

/** What changed between two views that somebody who cannot see it should hear; null when nothing did. */
export function newsIn(before: PanelView, after: PanelView, words: PanelWords): string | null {
  const is = after.ballot;
  if (is.state === 'revealed' && isReveal(before, after)) {
    const { would, of } = wouldStart(is.result, after.policy);
    const said = words.ballot.revealedSaid(would, of);
    return is.result?.byHands === true ? `${said} (${words.ballot.byHands})` : said;
  }
  if (before.talk === null && after.talk !== null) return words.talk.started;
  if (before.talk !== null && after.talk === null) return words.talk.over;
  if ((before.talk?.silence ?? null) !== null && after.talk?.silence === null) return words.talk.shown;
  if (is.state === 'open' && othersIn(after) > othersIn(before)) return words.ballot.votedSaid(is.voted.length);
  return null;
}

/** One's own vote is said once it is stored, where it is cast. */
function othersIn({ ballot, me }: PanelView): number {
  return ballot.state === 'open' ? ballot.voted.filter((one) => one !== me.accountId).length : 0;
}

/** Says to a screen reader what others do: votes, the reveal, the start and end of a talk. */
export function Announced({ view }: { view: PanelView }): null {
  const words = useWords();
  const announce = useAnnounce();
  const last = useRef(view);
  useEffect(() => {
    const news = newsIn(last.current, view, words);
    if (news !== null) announce(news, isReveal(last.current, view) ? 'for-certain' : undefined);
    last.current = view;
  }, [view, words, announce]);
  return null;
}
