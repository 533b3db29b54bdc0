import type { ReactElement } from 'react';
import { Suspense } from 'react';
import { BrokenRecords } from '../lazy-parts';
import { usePanel, useWords } from '../panel-context';
import styles from '../panel.module.css';

/** What the viewer should know before trusting the rest of the panel. */
export function Notices({ stale }: { stale: boolean }): ReactElement {
  const words = useWords().head;
  const { view, isOnWall } = usePanel();
  return (
    <>
      {!view.me.canEdit && !isOnWall && <p className={styles['quiet']}>{words.readOnly}</p>}
      {stale && <p className={styles['quiet']}>{words.stale}</p>}
      <Suspense>{view.broken.length > 0 && <BrokenRecords />}</Suspense>
    </>
  );
}
