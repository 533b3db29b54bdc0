import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { PanelView } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { useLaterWords } from '../later-words';
import { isReveal } from '../news/is-reveal';
import { usePanel } from '../panel-context';
import styles from '../questions/question.module.css';

type When = 'next' | 'waits';
type Props = {
  /** How many are kept: the answer to asking them does not show them. Or, before typing, when one would be shown. */
  readonly say: number | When;
};

/** What there is to know of an anonymous question. */
export function UnsignedNote({ say }: Props): ReactElement {
  return typeof say === 'number' ? <Kept key={say} /> : <Shown when={say} />;
}

function Shown({ when }: { readonly when: When }): ReactElement {
  const { whenShown } = useLaterWords().silence;
  useOwn(whenShown[when]);
  return <p className={styles['quiet']}>{whenShown[when]}</p>;
}

/** Told until it may have appeared, which nobody here can know; its room stays until the reader goes on, so that nothing moves. */
export function Kept(): ReactElement | null {
  const { kept } = useLaterWords().silence;
  const { ownActs } = usePanel();
  const [asked] = useState(ownActs);
  const isOver = useMayHaveAppeared();
  useOwn(kept);
  if (ownActs !== asked) return null;
  return (
    <p className={styles['quiet']} style={isOver ? { visibility: 'hidden' } : {}}>
      {kept}
    </p>
  );
}

function useOwn(words: string): void {
  const announce = useAnnounce();
  useEffect(() => announce(words, 'own'), [announce, words]);
}

/** What everybody sees happen shows what waited; of the doubts themselves nothing is asked here. */
function useMayHaveAppeared(): boolean {
  const { view } = usePanel();
  const [last, setLast] = useState({ view, isOver: false });
  if (last.view !== view) setLast({ view, isOver: last.isOver || isShowing(last.view, view) });
  return last.isOver;
}

/** What was written is shown, votes are revealed, or a talk is over. */
function isShowing(before: PanelView, after: PanelView): boolean {
  const [was, is] = [before.talk, after.talk];
  if (was !== null && (was.startedAt !== is?.startedAt || (was.silence !== null && is.silence === null))) return true;
  return isReveal(before, after);
}
