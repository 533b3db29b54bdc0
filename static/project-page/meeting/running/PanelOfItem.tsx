import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Failure } from '../../../../src/contract';
import type { AccountId } from '../../../../src/domain/shared/person';
import type { InMeeting } from '../../../../src/domain/talk/talk';
import { IssuePanel } from '../../../issue-panel/IssuePanel';
import type { Onward } from '../../../issue-panel/store/panel-context';
import { openPanel } from '../../../issue-panel/store/use-panel-store';
import { PanelWordsProvider } from '../../../issue-panel/words';
import type { PanelWords } from '../../../issue-panel/words.en';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useWords } from '../words';
import { begin, type ItemNow, NOTHING_YET, nowOf } from './item-now';

export type PanelOfItemProps = {
  readonly issueId: string;
  readonly meeting: InMeeting;
  /** Set where this page starts the talk, with who leads it; null: the viewer. */
  readonly begins: { readonly leader: AccountId | null } | null;
  /** Where closing the talk leads; null at the last item. */
  readonly onward: Onward | null;
  readonly onNow: (now: ItemNow) => void;
  /** The viewer may not see the item any more. */
  readonly onHidden: () => void;
};

/** Draws the panel for an issue that the page names; another item needs another key. */
export function PanelOfItem({
  issueId,
  meeting,
  begins,
  onward,
  onNow,
  onHidden,
  words,
}: PanelOfItemProps & { readonly words: PanelWords }): ReactElement {
  const { startTalk, notStarted, hidden } = useWords();
  const [store] = useState(() => openPanel(null, { issueId }, meeting));
  const state = useSyncExternalStore(store.subscribe, store.state);
  const isHidden = state.status === 'failed' && state.failure.code === 'not-found';
  useEffect(() => {
    if (isHidden) onHidden();
  }, [isHidden, onHidden]);
  const { talk, isDone, leader, turnout, readiness, content } =
    state.status === 'open' ? nowOf(state.view, meeting.id) : NOTHING_YET;
  useEffect(
    () => onNow({ of: issueId, talk, isDone, leader, turnout, readiness, content }),
    [issueId, talk, isDone, leader, turnout, readiness, content, onNow],
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (begins === null || hasBegun.current) return;
    hasBegun.current = true;
    void store.opened().then(async () => setFailure(await begin(store, begins.leader)));
  }, [store, begins]);
  if (isHidden) return <p>{hidden}</p>;
  return (
    <PanelWordsProvider words={words}>
      {failure !== null && talk === null && (
        <FailureNotice failure={failure} inWords={notStarted}>
          <Button onClick={() => void begin(store, begins?.leader ?? null).then(setFailure)}>{startTalk}</Button>
        </FailureNotice>
      )}
      <IssuePanel store={store} size="meeting" onward={onward} />
    </PanelWordsProvider>
  );
}
