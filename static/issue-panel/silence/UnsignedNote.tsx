import type { ReactElement, ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { PanelView } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { useLaterWords } from '../later-words';
import { isReveal } from '../news/is-reveal';
import { usePanel } from '../panel-context';
import styles from '../questions/question.module.css';

type Props = {
  /** Before typing: an anonymous question is shown at the next batch moment, or waits for a later one; null where the next has a name. */
  readonly when: 'next' | 'waits' | null;
  /** How many are stored: the answer to asking them does not show them. */
  readonly kept: number;
};

/** What there is to know of an anonymous question. */
export function UnsignedNote({ when, kept }: Props): ReactElement {
  const { whenShown } = useLaterWords().silence;
  const text = when === null ? null : whenShown[when];
  useOwn(text);
  const note = text === null ? null : <p className={styles['quiet']}>{text}</p>;
  return kept > 0 ? <Kept key={kept}>{note}</Kept> : <>{note}</>;
}

/**
 * Said until it may have been shown, which nobody here can know; its room stays until the reader goes on, so that nothing
 * moves. Then `children` take its place.
 */
export function Kept({ children }: { readonly children?: ReactNode }): ReactElement {
  const { kept } = useLaterWords().silence;
  const { ownActs } = usePanel();
  const [asked] = useState(ownActs);
  const isOver = useMayHaveAppeared();
  useOwn(kept);
  if (ownActs !== asked) return <>{children}</>;
  return (
    <p className={styles['quiet']} style={isOver ? { visibility: 'hidden' } : {}}>
      {kept}
    </p>
  );
}

function useOwn(words: string | null): void {
  const announce = useAnnounce();
  useEffect(() => (words === null ? undefined : announce(words, 'own')), [announce, words]);
}

/** A batch moment shows what waited. Whether this question is among it is not asked here. */
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
