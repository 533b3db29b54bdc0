import { createContext, useContext } from 'react';
import type { Contract } from '../../../src/calls';
import type { Failure, PanelView } from '../../../src/contract';
import type { Lead } from '../../../src/situation/lead';
import type { DrawnStep } from '../../../src/situation/moment';
import type { Screen } from '../../../src/situation/screen';
import type { Rest } from '../../../src/situation/rest';
import type { Act, Situation } from '../../../src/situation/situation';
import type { Actions } from './actions';
import type { OwnVote } from './own-vote';

/**
 * `small`: beside the fields, with state, vote and questions; `meeting`: the whole panel on the page of a
 * meeting, which leads to the next item itself; `reading`: its parts, where a person reads ahead.
 */
export type PanelSize = 'full' | 'small' | 'meeting' | 'reading';

/** How a talk ends, as the press that goes on from it says. */
export type EndOfTalk = {
  readonly talk: string;
  readonly size: { readonly round: number; readonly label: string | null } | null;
  readonly close: NonNullable<Parameters<Contract['goOn']>[0]['input']['close']>;
  /** The viewer has read that it ends otherwise than the press said. */
  readonly anyway: boolean;
};

/** What the page of a meeting does for the panel of its item. */
export type Onward = {
  /** The key of the next item; null at the last one. */
  readonly next: string | null;
  /** The time of the meeting is over. */
  readonly isLate: boolean;
  /** Starts the talk here, in the meeting. */
  readonly start: () => Promise<Failure | null>;
  /** Closes the talk, and goes on to the next item or ends the meeting. */
  readonly close: (to: 'next' | 'end', end: EndOfTalk) => Promise<Failure | null>;
};

/** What this page shows of the running talk, and showing another part of it. */
export type Moments = Screen & { readonly visit: (place: DrawnStep) => void };

/** The open panel, as all its parts see it. */
export type OpenPanel = {
  readonly view: PanelView;
  readonly actions: Actions;
  readonly ownVote: OwnVote;
  readonly ownActs: number;
  readonly receivedAt: number;
  readonly size: PanelSize;
  /** Opens what closes a gap, and moves the focus there. */
  readonly lead: (to: Lead) => void;
  readonly situation: Situation;
  /** What is kept small while nobody talks; null in a talk and on the page of a meeting. */
  readonly rest: Rest | null;
  /** The one thing for the viewer to press on this page. */
  readonly act: Act | null;
  /** The moment of the running talk that the page shows; null without one, and on the small panel. */
  readonly moments: Moments | null;
  /** Where closing the talk takes everybody; null outside of a meeting. */
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
