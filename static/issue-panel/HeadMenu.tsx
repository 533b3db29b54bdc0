import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { BRIEF_TEXT_LIMIT } from '../../src/domain/brief';
import { FailureNotice } from '../ui/FailureNotice';
import { TextLine } from '../ui/Field';
import { useSubmit } from '../ui/use-submit';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';

/** Takes the issue as it is, with a reason that everybody will see. */
function TakeAsIs({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { actions } = usePanel();
  const [reason, setReason] = useState('');
  const { busy, failure, submit } = useSubmit();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (reason.trim() !== '' && (await submit(() => actions.takeAsIs(reason.trim())))) done();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void send(event)}>
      <TextLine
        label={words.head.takeAsIsLabel}
        hint={words.head.takeAsIsHint}
        value={reason}
        onChange={setReason}
        limit={BRIEF_TEXT_LIMIT}
      />
      {failure !== null && <FailureNotice failure={failure} />}
      <div className={styles['actions']}>
        <Button type="submit" appearance="primary" isDisabled={busy || reason.trim() === ''}>
          {words.head.takeAsIsDo}
        </Button>
        <Button appearance="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The rarer things, one tap away. */
export function HeadMenu({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { view, lead } = usePanel();
  const [taking, setTaking] = useState(false);
  const { state } = view.assessment.readiness;
  if (taking) return <TakeAsIs done={done} />;
  return (
    <div className={styles['menu']}>
      <Button
        appearance="subtle"
        spacing="compact"
        onClick={() => {
          done();
          lead({ to: 'brief' });
        }}
      >
        {words.head.editBrief}
      </Button>
      {state !== 'ready' && state !== 'exception' && (
        <Button appearance="subtle" spacing="compact" onClick={() => setTaking(true)}>
          {words.head.takeAsIs}
        </Button>
      )}
    </div>
  );
}
