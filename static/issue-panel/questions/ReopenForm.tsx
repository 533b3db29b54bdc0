import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId } from 'react';
import { type Question, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { TextBlock } from '../../ui/TextBlock';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { onEscape } from '../keyboard/on-escape';
import styles from '../panel.module.css';
import { ReopenedMeanwhile } from './ReopenedMeanwhile';
import { useAnswerWords } from './use-answer-words';
import { useReopening } from './use-reopening';
import { useMayReopen } from '../parts/who-may';
import { useWords } from '../words';

type Props = { readonly question: Question; readonly done: () => void };

/**
 * Reopens a question by saying what is missing. Keeps the text until it is stored. Takes the focus, since the
 * viewer has just opened it.
 */
export function ReopenForm({ question, done }: Props): ReactElement {
  const { cancel, questions: words } = useWords();
  const id = useId();
  const { typed, setTyped, failure, sent, sending, send, again, leave } = useReopening(question, done);
  const inWords = useAnswerWords(question, 'other');
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const text = typed.trim();
  const mayReopen = useMayReopen(question);
  // While sending, a panel that shows the question open may already contain this very change.
  const isOpenAgain = question.state === 'open' && !sending;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (mayReopen) send();
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(typed === '' ? done : null)}>
      {isOpenAgain && <ReopenedMeanwhile question={question} sent={sent} />}
      <TextBlock id={id} label={words.reopenLabel} value={typed} onChange={setTyped} limit={QUESTION_TEXT_LIMIT} />
      {failure !== null && mayReopen && <SubmitFailure failure={inWords(failure)} again={again} keepTheirs={leave} />}
      <div className={styles['actions']}>
        <SendButton failure={mayReopen ? failure : null} ready={text !== '' && mayReopen}>
          {words.reopen}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
