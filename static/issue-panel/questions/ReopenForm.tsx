import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import { type Question, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { TextBlock } from '../../ui/TextBlock';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { onEscape } from '../keyboard/on-escape';
import styles from '../panel.module.css';
import { useAnswerWords } from './use-answer-words';
import { useMayReopen } from '../parts/who-may';
import { useWords } from '../words';
import { useSubmit } from '../../ui/use-submit';
import { useDraft } from '../form/use-draft';
import { useLatest } from '../form/use-latest';
import { useLeave } from '../form/use-leave';
import { usePanel } from '../store/panel-context';
import overMeanwhileStyles from '../form/over-meanwhile.module.css';

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

/** The unsaved reason for reopening, and sending it. */
function useReopening(question: Question, done: () => void) {
  const { actions } = usePanel();
  const [typed, setTyped, forget] = useDraft(`reopen ${question.id}`);
  const text = typed.trim();
  const { failure, submit } = useSubmit();
  const { leave } = useLeave(`reopen ${question.id}`, forget, done);
  // The base stays the same while the viewer writes, so that the back end detects another answer.
  const [begun, setBegun] = useState(question);
  const [sent, setSent] = useState<string | null>(null);
  const latest = useLatest(text);
  const [sending, setSending] = useState(false);
  const attempt = async (to = begun): Promise<void> => {
    if (text === '') return;
    setBegun(to);
    setSent(text);
    setSending(true);
    const sent = { base: { version: to.version }, input: { id: to.id, because: text } };
    const isStored = await submit(() => actions.send('reopenQuestion', sent));
    setSending(false);
    if (isStored && latest() === text) leave();
  };
  return {
    typed,
    setTyped,
    failure,
    sent,
    sending,
    leave,
    send: () => void attempt(),
    // After a conflict the viewer has seen both answers.
    again: () => void attempt(failure?.code === 'conflict' ? question : begun),
  };
}

type ReopenedMeanwhileProps = {
  readonly question: Pick<Question, 'reopenedBecause'>;
  /** The reason that the viewer sent; they may have gone on typing. */
  readonly sent: string | null;
};

/**
 * The question is already open again and takes no second reason: says whether the viewer's is stored, and what helps.
 */
function ReopenedMeanwhile({ question, sent }: ReopenedMeanwhileProps): ReactElement {
  const words = useWords().questions;
  return (
    <p role="alert" className={overMeanwhileStyles['overMeanwhile']}>
      {question.reopenedBecause === sent ? words.reopenedFirst : words.reopenedMeanwhile}
    </p>
  );
}
