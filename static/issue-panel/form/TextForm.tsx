import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useId, useState } from 'react';
import type { Failure } from '../../../src/contract';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question';
import { TextBlock } from '../../ui/TextBlock';
import { useSubmit } from '../../ui/use-submit';
import { onEscape } from '../keyboard/on-escape';
import { useWords } from '../panel-context';
import styles from '../panel.module.css';
import { SendButton } from './SendButton';
import { SubmitFailure } from './SubmitFailure';
import { useOnceStored } from './use-once-stored';

type Props = {
  readonly label: string;
  readonly action: string;
  readonly send: (text: string) => Promise<Failure | null>;
  /** Whether just that is what is stored. */
  readonly isStored: (text: string) => boolean;
  readonly done: () => void;
};

/** One text and a button. Keeps the text until it is stored. Takes the focus, since the reader has just asked for it. */
export function TextForm({ label, action, send, isStored, done }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const { failure, submit } = useSubmit();
  useOnceStored(failure, isStored(text.trim()), done);
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const attempt = async (): Promise<void> => {
    if (text.trim() !== '' && (await submit(() => send(text.trim())))) done();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void attempt();
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(text === '' ? done : null)}>
      <TextBlock id={id} label={label} value={text} onChange={setText} limit={QUESTION_TEXT_LIMIT} />
      {failure !== null && <SubmitFailure failure={failure} again={() => void attempt()} keepTheirs={done} />}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={text.trim() !== ''}>
          {action}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
