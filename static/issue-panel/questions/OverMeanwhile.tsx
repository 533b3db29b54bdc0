import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question/question';
import styles from '../form/over-meanwhile.module.css';
import { useWords } from '../words';

/** The question was closed or withdrawn while the viewer was writing: why the text cannot be stored, and what helps. */
export function OverMeanwhile({ question }: { readonly question: Pick<Question, 'state'> }): ReactElement {
  const words = useWords().questions;
  return (
    <p role="alert" className={styles['overMeanwhile']}>
      {question.state === 'withdrawn' ? words.withdrawnMeanwhile : words.overMeanwhile}
    </p>
  );
}
