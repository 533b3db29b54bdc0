import { createContext, useContext } from 'react';
import type { PanelView } from '../../src/contract';
import type { OwnId } from '../../src/domain/shared/own-id';
import type { Step } from '../../src/domain/shared/steps';
import type { Actions } from './store/actions';
import type { PanelSize } from './panel-props';
import type { Moments } from './talk/use-moments';

/** The open panel, as all its parts see it. */
export type OpenPanel = {
  readonly view: PanelView;
  readonly actions: Actions;
  readonly ownActs: number;
  readonly receivedAt: number;
  readonly size: PanelSize;
  /** A whole room sees this page: the view holds nothing that only the viewer may know. */
  readonly isOnWall: boolean;
  /** Opens what closes a gap, and moves the focus there. */
  readonly lead: (to: Lead) => void;
  /** The moment of the running talk that the page shows; null without one, and on the small panel. */
  readonly moments: Moments | null;
  /** The place in the talk's bar for the one thing to press; null until it is drawn. */
  readonly slot: HTMLElement | null;
};

/** Where a gap leads: the step, and the element in it that takes the focus. */
export type Lead =
  | { readonly to: 'brief' }
  | { readonly to: 'done-when' }
  | { readonly to: 'ask' }
  | { readonly to: 'vote' }
  | { readonly to: 'size' }
  | { readonly to: 'low-vote' }
  | { readonly to: 'confirm' }
  | { readonly to: 'question'; readonly id: string }
  | { readonly to: 'own'; readonly id: OwnId; readonly step: Step };

const PanelContext = createContext<OpenPanel | null>(null);
export const PanelProvider = PanelContext.Provider;

/** For parts within an open panel; throws elsewhere. */
export function usePanel(): OpenPanel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error('No open panel around this part');
  return panel;
}
