import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import styles from '../parts/question.module.css';
import { useWords } from '../words';
import { FirstHint } from './FirstHint';
import { FoundQuestions } from './FoundQuestions';

/** The first hint from Jira's texts, beside the button for all of them. */
export function Hinted({ isAside }: { readonly isAside: boolean }): ReactElement {
  const words = useWords().questions;
  const [isOpen, open] = useState(false);
  return (
    <div hidden={isAside}>
      <div className={styles['hinted']}>
        <Button appearance="subtle" spacing="compact" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {words.inTexts}
        </Button>
        <FirstHint isShown={!isOpen} />
      </div>
      {isOpen && <FoundQuestions />}
    </div>
  );
}
