import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { Name } from '../../ui/Name';
import type { Found } from './found-questions';
import { FOUND_LIMIT } from './found-questions';
import { usePanel } from '../store/panel-context';
import { fullWords } from '../parts/full-words';
import styles from '../parts/question.module.css';
import { useHintActs } from './use-hint-acts';
import type { Hints } from './use-hints';
import { useHints } from './use-hints';
import { useWords } from '../words';

type Props = { readonly found: Found; readonly hints: Hints };

/** One hint with buttons to ask or hide it; the hide button also restores it. */
function Row({ found, hints }: Props): ReactElement {
  const { hints: words, questions, unsaved, about } = useWords();
  const { view } = usePanel();
  const { failure, isHidden, ask, hide, recall } = useHintActs(found, hints);
  const { text, why, by } = found;
  const act = isHidden ? questions.undo : words.dismiss;
  return (
    <li className={`${styles['row']} ${isHidden ? styles['over'] : ''}`}>
      <div className={styles['main']}>
        <div className={styles['content']}>
          <p className={styles['text']} dir="auto">
            {text}
          </p>
          <p className={styles['meta']}>
            {isHidden ? words.dismissed : words.foundWhy[why]}
            {by !== null && (
              <>
                {' · '}
                <Name of={by} />
              </>
            )}
          </p>
        </div>
        {view.me.canEdit && (
          <div className={styles['buttons']}>
            {why !== 'how' && !isHidden && (
              <Button spacing="compact" aria-label={about(words.makeQuestion, text)} onClick={ask}>
                {words.makeQuestion}
              </Button>
            )}
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={about(act, text)}
              onClick={isHidden ? recall : hide}
            >
              {act}
            </Button>
          </div>
        )}
      </div>
      {failure !== null && <FailureNotice failure={failure} inWords={fullWords(failure, unsaved)} />}
    </li>
  );
}

/**
 * Unanswered questions in description and comments, and criteria that say how. They are hints alone and affect no
 * state.
 */
export function FoundQuestions(): ReactElement {
  const words = useWords().hints;
  const hints = useHints();
  if (hints === null || hints === 'failed')
    return (
      <p role="status" className={styles['quiet']}>
        {hints === null ? words.looking : words.unread}
      </p>
    );
  const open = hints.open.slice(0, FOUND_LIMIT);
  if (open.length === 0) return <p className={styles['quiet']}>{words.foundNone}</p>;
  return (
    <ul className={styles['list']} aria-label={words.found}>
      {open.map((one) => (
        <Row key={one.id} found={one} hints={hints} />
      ))}
    </ul>
  );
}
