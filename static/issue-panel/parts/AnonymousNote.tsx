import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import type { PanelView } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { isReveal } from './is-reveal';
import { usePanel } from '../store/panel-context';
import styles from './question.module.css';
import { useWords } from '../words';

type Props = {
  /** Whether the question is anonymous: before typing, the note says when it will be shown. */
  readonly isAnonymous: boolean;
  /** Whether the talk has had its show, so that no anonymous question is taken. */
  readonly isAfterShow?: boolean;
  /** How many are stored. The answer to asking does not show them. */
  readonly kept: number;
};

/** What happens with an anonymous question: when it is shown, and that it is stored. */
export function AnonymousNote({ isAnonymous, isAfterShow = false, kept }: Props): ReactElement {
  const { whenShown, afterShow } = useWords().privateWriting;
  const words = isAfterShow ? afterShow : whenShown;
  useOwn(isAnonymous ? words : null);
  const note = isAnonymous ? <p className={styles['quiet']}>{words}</p> : null;
  return kept > 0 ? <Kept key={kept}>{note}</Kept> : <>{note}</>;
}

/**
 * Says that an anonymous question is stored, until it may have been shown (the page cannot know). Its room stays until
 * the viewer goes on, so that nothing moves; then `children` take its place.
 */
export function Kept({ children }: { readonly children?: ReactNode }): ReactElement {
  const { kept } = useWords().privateWriting;
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

/** A show shows waiting questions. Whether this one is among them is not checked. */
function useMayHaveAppeared(): boolean {
  const { view } = usePanel();
  const [last, setLast] = useState({ view, isOver: false });
  if (last.view !== view) setLast({ view, isOver: last.isOver || isShowing(last.view, view) });
  return last.isOver;
}

/** What may be a show: questions were shown, votes revealed, or a talk ended. */
function isShowing(before: PanelView, after: PanelView): boolean {
  const [was, is] = [before.talk, after.talk];
  if (was !== null && (was.startedAt !== is?.startedAt || (was.privateWriting !== null && is.privateWriting === null)))
    return true;
  return isReveal(before, after);
}
