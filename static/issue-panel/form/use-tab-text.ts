import { useEffect, useSyncExternalStore } from 'react';
import type { AccountId } from '../../../src/domain/shared/person';
import { usePanel } from '../store/panel-context';
import { tabTexts } from '../store/tab-texts';

/** Under which name the tab keeps a person's text on an issue. */
export const tabTextKey = (me: AccountId, issueId: string, name: string): string => `draft ${me} ${issueId} ${name}`;

/**
 * A text that this tab keeps of the viewer's on this issue, by a name that is unique there; null without one. `isHere`: it
 * is kept in this frame alone, and over a press of _Reload_.
 */
export function useTabText(name: string, isHere = false) {
  const { issue, me } = usePanel().view;
  const key = tabTextKey(me.accountId, issue.id, name);
  const read = (): string | null => tabTexts.get(key);
  // What another frame has handed over is of this one alone from now on.
  useEffect(() => {
    if (isHere) tabTexts.setHere(key, tabTexts.get(key));
  }, [key, isHere]);
  return {
    text: useSyncExternalStore(tabTexts.listen, read),
    /** The text at this moment, which may be newer than the drawn one. */
    read,
    keep: (text: string | null): void => (isHere ? tabTexts.setHere(key, text) : tabTexts.set(key, text)),
  };
}
