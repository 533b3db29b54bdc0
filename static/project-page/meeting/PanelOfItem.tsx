import { type ReactElement, useEffect, useState, useSyncExternalStore } from 'react';
import { IssuePanel } from '../../issue-panel/IssuePanel';
import { currentTalk } from '../../issue-panel/store/current-talk';
import { openPanel } from '../../issue-panel/store/use-panel-store';
import { PanelWordsProvider } from '../../issue-panel/words';
import type { PanelWords } from '../../issue-panel/words.en';

export type PanelOfItemProps = {
  readonly issueId: string;
  /** Whether a talk runs on it, each time that this changes. */
  readonly onTalk: (isRunning: boolean) => void;
};

/** Draws the panel for an issue that the page names; another item needs another key. */
export function PanelOfItem({
  issueId,
  onTalk,
  words,
}: PanelOfItemProps & { readonly words: PanelWords }): ReactElement {
  const [store] = useState(() => openPanel(null, { issueId }));
  const state = useSyncExternalStore(store.subscribe, store.state);
  const isRunning = state.status === 'open' && currentTalk(state.view) !== null;
  useEffect(() => onTalk(isRunning), [isRunning, onTalk]);
  return (
    <PanelWordsProvider words={words}>
      <IssuePanel store={store} size="meeting" />
    </PanelWordsProvider>
  );
}
