import type { ReactElement } from 'react';
import hidden from '../ui/hidden.module.css';
import styles from './Skeleton.module.css';
import { useWords } from './words';

/** About as tall as a panel, so that the issue below moves little when it arrives. */
export function PanelSkeleton(): ReactElement {
  const words = useWords();
  return (
    <div className={styles['skeleton']} role="status">
      <span className={hidden['hidden']}>{words.loading}</span>
      <span className={`${styles['bar']} ${styles['head']}`} />
      <span className={styles['bar']} />
      <span className={styles['bar']} />
      <span className={`${styles['bar']} ${styles['step']}`} />
      <span className={`${styles['bar']} ${styles['step']}`} />
    </div>
  );
}
