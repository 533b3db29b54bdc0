import type { ReactElement } from 'react';
import styles from '../form/over-meanwhile.module.css';
import { useLaterWords } from '../later-words';

/** Somebody closed the question while the viewer was writing on it: why that cannot be stored, and what to do with it. */
export function OverMeanwhile(): ReactElement {
  return (
    <p role="alert" className={styles['overMeanwhile']}>
      {useLaterWords().questions.overMeanwhile}
    </p>
  );
}
