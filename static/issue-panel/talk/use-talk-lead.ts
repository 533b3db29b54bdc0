import type { PanelView } from '../../../src/contract';
import { useIsOld } from '../ballot/use-is-old';
import { usePanel } from '../panel-context';
import { currentTalk } from '../store/current-talk';
import { hiddenIn } from './use-closing';

/** The primary action of a talk. The candidates stand in different parts, so it is decided here. */
export type TalkLead = 'reveal' | 'join' | 'show' | 'again' | 'close';

/**
 * In this order: reveal enough votes, join (nothing for those who left), show hidden questions, repeat a vote from before the talk, close. Before
 * the vote showing leads also without questions, unless the talk could end as ready.
 */
function leadOf(view: PanelView, isOld: boolean): TalkLead | null {
  const { ballot, me } = view;
  const talk = currentTalk(view);
  if (ballot.state === 'open' && ballot.enough) return 'reveal';
  if (talk !== null && !talk.iJoined && talk.leads !== me.accountId) return talk.iLeft ? null : 'join';
  if (hiddenIn(view) > 0) return 'show';
  if (isOld) return 'again';
  if (ballot.state === 'revealed') return 'close';
  return talk?.onceClosed.state === 'ready' ? null : 'show';
}

export function useTalkLead(): TalkLead | null {
  return leadOf(usePanel().view, useIsOld());
}
