import type { ReactElement } from 'react';
import { BrokenRecords } from './BrokenRecords';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useWords } from '../words';

/** What the viewer should know before trusting the rest of the panel. */
export function Notices({ stale }: { stale: boolean }): ReactElement {
  const words = useWords().head;
  const { view, isOnWall } = usePanel();
  return (
    <>
      {!view.me.canEdit && !isOnWall && <p className={styles['quiet']}>{words.readOnly}</p>}
      {stale && <p className={styles['quiet']}>{words.stale}</p>}
      {view.broken.length > 0 && <BrokenRecords />}
    </>
  );
}
