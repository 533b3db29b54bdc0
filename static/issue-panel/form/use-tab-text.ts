import { useSyncExternalStore } from 'react';
import type { AccountId } from '../../../src/domain/shared/person';
import { usePanel } from '../store/panel-context';
import { tabTexts } from '../store/tab-texts';

/** Under which name the tab keeps a person's text on an issue. */
export const tabTextKey = (me: AccountId, issueId: string, name: string): string => `draft ${me} ${issueId} ${name}`;

/** A text that this tab keeps of the viewer's on this issue, by a name that is unique there; null without one. */
export function useTabText(name: string) {
  const { issue, me } = usePanel().view;
  const key = tabTextKey(me.accountId, issue.id, name);
  const read = (): string | null => tabTexts.get(key);
  return {
    text: useSyncExternalStore(tabTexts.listen, read),
    /** The text at this moment, which may be newer than the drawn one. */
    read,
    keep: (text: string | null): void => tabTexts.set(key, text),
    /** Keeps it in this frame alone: a reload forgets it. */
    keepHere: (text: string | null): void => tabTexts.setHere(key, text),
  };
}
