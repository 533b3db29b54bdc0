import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question/question';
import styles from '../form/over-meanwhile.module.css';
import { useWords } from '../words';

type Props = {
  readonly question: Pick<Question, 'reopenedBecause'>;
  /** The reason that the viewer sent; they may have gone on typing. */
  readonly sent: string | null;
};

/**
 * The question is already open again and takes no second reason: says whether the viewer's is stored, and what helps.
 */
export function ReopenedMeanwhile({ question, sent }: Props): ReactElement {
  const words = useWords().questions;
  return (
    <p role="alert" className={styles['overMeanwhile']}>
      {question.reopenedBecause === sent ? words.reopenedFirst : words.reopenedMeanwhile}
    </p>
  );
}
