import type { ReactElement } from 'react';
import { useLaterWords } from './later-words';
import styles from './silence.module.css';

type Props = { readonly of: 'question' | 'talk' };

/** Somebody closed it while the viewer was writing on it: why that cannot be stored, and what to do with it. */
export function OverMeanwhile({ of }: Props): ReactElement {
  const { questions, close } = useLaterWords();
  return (
    <p role="alert" className={styles['overMeanwhile']}>
      {of === 'question' ? questions.overMeanwhile : close.overMeanwhile}
    </p>
  );
}
