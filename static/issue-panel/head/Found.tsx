import type { ReactElement } from 'react';
import { QuietButton } from '../../ui/QuietButton';
import { FoundQuestions } from '../hints/FoundQuestions';
import styles from '../panel.module.css';
import { useWords } from '../words';

/** The questions that Jira's texts hold, while nobody talks. */
export function Found({ done }: { readonly done: () => void }): ReactElement {
  const { hints, hide } = useWords();
  return (
    <section className={styles['form']} aria-label={hints.found}>
      <FoundQuestions />
      <div className={styles['actions']}>
        <QuietButton onPress={done}>{hide}</QuietButton>
      </div>
    </section>
  );
}
