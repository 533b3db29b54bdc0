import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { shortened } from '../../../src/domain/question/shortened';
import { FailureNotice } from '../../ui/FailureNotice';
import { Name } from '../../ui/Name';
import { QuietButton } from '../../ui/QuietButton';
import { useSubmit } from '../../ui/use-submit';
import { type Found, FOUND_LIMIT } from './found-questions';
import { usePanel } from '../store/panel-context';
import { fullWords } from '../parts/full-words';
import panel from '../panel.module.css';
import styles from '../parts/question.module.css';
import { type Hints, useHints } from './use-hints';
import { useWords } from '../words';

/** The actions of one hint, and why the last one failed. */
function useHintActs(found: Found, { known, take }: Hints) {
  const { view, actions } = usePanel();
  const { id, text, commentId } = found;
  const isHidden = view.dismissed.includes(id);
  const { failure, submit } = useSubmit(isHidden);
  const question = { kind: 'question', blocking: false } as const;
  const rest = { text: shortened(text), category: null, owner: null, due: null, fromHint: id };
  // A question from a comment is asked by the comment's author.
  const askQuestion = async (): Promise<void> => {
    const act =
      commentId === null
        ? () => actions.askQuestion({ ...question, ...rest })
        : () => actions.send('questionFromComment', { base: {}, input: { ...question, commentId, text: null } });
    if (await submit(act)) take(found);
  };
  return {
    failure,
    isHidden,
    ask: () => void askQuestion(),
    hide: () => void submit(() => actions.send('dismissHint', { base: { hints: known }, input: { hint: id } })),
    recall: () => void submit(() => actions.send('recallHint', { base: {}, input: { hint: id } })),
  };
}

/** One hint with buttons to ask or hide it; the hide button also restores it. */
function Row({ found, hints }: { readonly found: Found; readonly hints: Hints }): ReactElement {
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
export function FoundQuestions({ done }: { readonly done: () => void }): ReactElement {
  const { hide, hints: words } = useWords();
  const hints = useHints();
  const open = hints === null || hints === 'failed' ? [] : hints.open.slice(0, FOUND_LIMIT);
  const nothing = hints === null ? words.looking : hints === 'failed' ? words.unread : words.foundNone;
  return (
    <section className={panel['form']} aria-label={words.found}>
      {hints === null || hints === 'failed' || open.length === 0 ? (
        <p role="status" className={styles['quiet']}>
          {nothing}
        </p>
      ) : (
        <ul className={styles['list']} aria-label={words.found}>
          {open.map((one) => (
            <Row key={one.id} found={one} hints={hints} />
          ))}
        </ul>
      )}
      <div className={panel['actions']}>
        <QuietButton onPress={done}>{hide}</QuietButton>
      </div>
    </section>
  );
}
