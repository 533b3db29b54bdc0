import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import type { Found } from './found-questions';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { useHintActs } from './use-hint-acts';
import type { Hints } from './use-hints';
import { useHints } from './use-hints';
import { useWords } from '../words';

/**
 * The first hint from Jira's texts, beside the button that lists them all; nothing without a hint, or while the list is
 * open.
 */
export function FirstHint({ isShown }: { readonly isShown: boolean }): ReactElement | null {
  const { dismissed } = usePanel().view.brief;
  const hints = useHints();
  if (!isShown || hints === null || hints === 'failed') return null;
  const first = hints.open.find(({ id, why }) => why !== 'how' && !dismissed.includes(id));
  return first === undefined ? null : <Hint key={first.id} found={first} hints={hints} />;
}

function Hint({ found, hints }: { readonly found: Found; readonly hints: Hints }): ReactElement {
  const words = useWords().hints;
  const { failure, ask } = useHintActs(found, hints);
  const { text } = found;
  return (
    <>
      <p className={styles['hint']} dir="auto" title={text}>
        {text}
      </p>
      <Button spacing="compact" aria-label={words.askThisOne(text)} onClick={ask}>
        {words.askThis}
      </Button>
      {failure !== null && (
        <div className={styles['whole']}>
          <FailureNotice failure={failure} />
        </div>
      )}
    </>
  );
}
