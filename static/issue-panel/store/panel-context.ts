import { createContext, useContext } from 'react';
import type { PanelView } from '../../../src/contract';
import type { AccountId } from '../../../src/domain/shared/person';
import type { Lead } from '../keyboard/lead-target';
import type { Actions } from './actions';
import type { Moments } from './moment';

/**
 * `small`: beside the fields, with state, vote and questions; `meeting`: the whole panel on the page of a
 * meeting, which leads to the next item itself; `reading`: its parts, where a person reads ahead.
 */
export type PanelSize = 'full' | 'small' | 'meeting' | 'reading';

/** The next item of a meeting, and going on to it once the talk here is closed, led by the same person. */
export type Onward = { readonly key: string; readonly go: (leader: AccountId) => void };

/** The open panel, as all its parts see it. */
export type OpenPanel = {
  readonly view: PanelView;
  readonly actions: Actions;
  readonly ownActs: number;
  readonly receivedAt: number;
  readonly size: PanelSize;
  /** Opens what closes a gap, and moves the focus there. */
  readonly lead: (to: Lead) => void;
  /** The moment of the running talk that the page shows; null without one, and on the small panel. */
  readonly moments: Moments | null;
  /** Where closing the talk takes everybody; null outside of a meeting, and at its last item. */
  readonly onward: Onward | null;
  /** The place in the talk's bar for the one thing to press; null until it is drawn. */
  readonly slot: HTMLElement | null;
};

const PanelContext = createContext<OpenPanel | null>(null);
export const PanelProvider = PanelContext.Provider;

/** For parts within an open panel; throws elsewhere. */
export function usePanel(): OpenPanel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('No open panel around this part');
  return panel;
}
