import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question/question';
import styles from '../form/over-meanwhile.module.css';
import { useLaterWords } from '../later-words';

/** Somebody closed or withdrew the question while the viewer was writing on it: why that cannot be stored, and what helps. */
export function OverMeanwhile({ question }: { readonly question: Pick<Question, 'state'> }): ReactElement {
  const words = useLaterWords().questions;
  return (
    <p role="alert" className={styles['overMeanwhile']}>
      {question.state === 'withdrawn' ? words.withdrawnMeanwhile : words.overMeanwhile}
    </p>
  );
}
