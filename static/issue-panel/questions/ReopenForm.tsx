import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useId, useState } from 'react';
import type { Question } from '../../../src/domain/question';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question';
import { TextBlock } from '../../ui/TextBlock';
import { useSubmit } from '../../ui/use-submit';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { useLatest } from '../form/use-latest';
import { useOnceStored } from '../form/use-once-stored';
import { onEscape } from '../keyboard/on-escape';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';
import styles from '../panel.module.css';

type Props = { readonly question: Question; readonly done: () => void };

/**
 * An answer that is none yet: what is still missing opens the question again. Keeps the text until it is stored. Takes the focus,
 * since the reader has just asked for it.
 */
export function ReopenForm({ question, done }: Props): ReactElement {
  const { cancel } = useWords();
  const words = useLaterWords().questions;
  const { actions } = usePanel();
  const id = useId();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const { failure, submit } = useSubmit();
  useOnceStored(failure, question.state === 'open' && question.reopenedBecause === text, done);
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  // The answer that is none to the reader. Should it become another one while they write, the back end must say so.
  const [begun, setBegun] = useState(question);
  const latest = useLatest(text);
  const attempt = async (to = begun): Promise<void> => {
    setBegun(to);
    if (text !== '' && (await submit(() => actions.reopenQuestion(to, text))) && latest() === text) done();
  };
  // Both have been seen once they differ.
  const again = (): void => void attempt(failure?.code === 'conflict' ? question : begun);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void attempt();
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(typed === '' ? done : null)}>
      <TextBlock id={id} label={words.reopenLabel} value={typed} onChange={setTyped} limit={QUESTION_TEXT_LIMIT} />
      {failure !== null && <SubmitFailure failure={failure} again={again} keepTheirs={done} />}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={text !== ''}>
          {words.reopen}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={done}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
