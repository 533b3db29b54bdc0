import type { PanelView } from '../../../src/contract';
import { usePanel } from '../panel-context';
import { currentTalk } from '../store/current-talk';
import { isOldVote, momentOf } from './moment';

/** The primary action of a talk, which moves it on. The candidates stand in different parts, so it is decided here. */
type TalkLead = 'show' | 'go' | 'reveal' | 'again' | 'close';

export function leadOf(view: PanelView): TalkLead | null {
  const moment = momentOf(view);
  const { ballot } = view;
  switch (moment) {
    case null:
      return ballot.state === 'open' && ballot.enough ? 'reveal' : null;
    case 'write':
      return 'show';
    case 'talk':
      return 'go';
    case 'vote':
      return isOldVote(view) ? 'again' : 'reveal';
    case 'result':
    case 'close':
      // Hidden questions may block, so they come before the end.
      return (currentTalk(view)?.silence?.hidden ?? 0) > 0 ? 'show' : 'close';
  }
}

export function useTalkLead(): TalkLead | null {
  return leadOf(usePanel().view);
}

/** Whether the viewer leads the running talk, and so moves it on. */
export function useLeads(): boolean {
  const { view } = usePanel();
  return view.me.canEdit && currentTalk(view)?.leads === view.me.accountId;
}
