import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useId, useState } from 'react';
import { TALK_TEXT_LIMIT } from '../../src/domain/talk';
import { FailureNotice } from '../ui/FailureNotice';
import { TextLine } from '../ui/TextLine';
import { useSubmit } from '../ui/use-submit';
import { useLaterWords } from './later-words';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';

/** Takes the issue as it is, with a reason that everybody will see. */
export function TakeAsIs({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { asIs } = useLaterWords();
  const { actions } = usePanel();
  const id = useId();
  const [reason, setReason] = useState('');
  const { failure, submit } = useSubmit();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() !== '' && (await submit(() => actions.takeAsIs(reason.trim())))) done();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void send(event)}>
      <TextLine
        id={id}
        label={asIs.label}
        hint={asIs.hint}
        value={reason}
        onChange={setReason}
        limit={TALK_TEXT_LIMIT}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles['actions']}>
        <Button type="submit" appearance="primary" isDisabled={reason.trim() === ''}>
          {asIs.send}
        </Button>
        <Button appearance="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
