import type { PanelView } from '../../../src/contract';
import { usePanel } from '../store/panel-context';
import { areSizesApart, isOldVote, momentOf, nextOfSizes } from '../store/moment';
import type { DrawnStep } from '../store/moment';

/** The primary action of a talk, which moves it on. The candidates stand in different parts, so it is decided here. */
type TalkLead = 'show' | 'go' | 'reveal' | 'again' | 'settle' | 'close';

/** `shown`: the moment on the page; null without a talk. */
export function leadOf(view: PanelView, shown: DrawnStep | null): TalkLead | null {
  const moment = momentOf(view);
  const { ballot } = view;
  // The last step offers its own button, wherever the talk is.
  if (moment !== null && shown === 'close') return 'close';
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
      if ((view.talk?.privateWriting?.hidden ?? 0) > 0) return 'show';
      // Closing stands behind both.
      return areSizesApart(view) ? 'again' : (nextOfSizes(view) ?? 'close');
  }
}

export function useTalkLead(): TalkLead | null {
  const { view, moments } = usePanel();
  return leadOf(view, moments?.drawn ?? null);
}

/** Whether the viewer leads the running talk, and so moves it on. */
export function useIsFacilitator(): boolean {
  const { view } = usePanel();
  return view.me.canEdit && view.talk?.facilitator === view.me.accountId;
}
