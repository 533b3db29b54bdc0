import type { PanelView } from '../../../src/contract';
import { useIsOld } from '../ballot/use-is-old';
import { usePanel } from '../panel-context';
import { currentTalk } from '../store/current-talk';
import { hiddenIn } from './use-closing';

/** The one thing to press in a talk; each is somewhere else, so none of them can know alone. */
export type TalkLead = 'reveal' | 'join' | 'show' | 'again' | 'close';

/**
 * Enough votes are revealed, which shows what was written, too. Whoever has not joined does that before the talk goes on. Then
 * what is hidden is shown; a vote from before the talk is cast anew; with one of its own it can end. Before the vote showing
 * leads on also where nothing was written, unless the talk could end as ready as it is.
 */
function leadOf(view: PanelView, isOld: boolean): TalkLead | null {
  const { ballot, me } = view;
  const talk = currentTalk(view);
  if (ballot.state === 'open' && ballot.enough) return 'reveal';
  if (talk !== null && !talk.iJoined && talk.leads !== me.accountId) return 'join';
  if (hiddenIn(view) > 0) return 'show';
  if (isOld) return 'again';
  if (ballot.state === 'revealed') return 'close';
  return talk?.onceClosed.state === 'ready' ? null : 'show';
}

export function useTalkLead(): TalkLead | null {
  return leadOf(usePanel().view, useIsOld());
}
