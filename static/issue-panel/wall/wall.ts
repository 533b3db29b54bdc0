import { useSyncExternalStore } from 'react';
import { tabTexts } from '../store/tab-texts';
import type { PanelView } from '../../../src/contract';

/** Kept for this tab alone: no server and no other page knows of it. It goes on with the next issue. */
const NAME = 'common-ground-wall';

/** Whether this page is shown to a whole room. */
export const useWall = (): boolean => useSyncExternalStore(tabTexts.listen, () => tabTexts.get(NAME) !== null);

export const putOnWall = (isOn: boolean): void => tabTexts.set(NAME, isOn ? 'on' : null);

/**
 * The panel as a whole room may see it: without anything that only the viewer may know, and without anything to vote,
 * write or press for the talk. Presence is as before, since the page only draws less.
 */
export function wallView(view: PanelView): PanelView {
  const { talk, earlyWriting, ballot, recheck } = view;
  return {
    ...view,
    me: { accountId: '', canEdit: false },
    talk: talk && { ...talk, iSaid: null, privateWriting: talk.privateWriting && { ...talk.privateWriting, mine: [] } },
    earlyWriting: earlyWriting && { ...earlyWriting, iSaid: null },
    recheck: recheck && {
      ...recheck,
      mayConfirm: false,
      whyNot: 'read-only',
      iConfirmed: false,
      mayCallWording: false,
    },
    ballot:
      ballot.state === 'revealed'
        ? { ...ballot, mine: null, mySize: null, awaited: false }
        : {
            ...ballot,
            mine: null,
            mySize: null,
            myReason: null,
            changedSinceMine: null,
            myGuess: null,
            mayGuess: false,
          },
  };
}
