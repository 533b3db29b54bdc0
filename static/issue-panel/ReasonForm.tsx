import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { QUESTION_TEXT_LIMIT } from '../../src/domain/question';
import { FailureNotice } from '../ui/FailureNotice';
import { TextLine } from '../ui/TextLine';
import { Tick } from '../ui/Tick';
import { useSubmit } from '../ui/use-submit';
import styles from './ballot.module.css';
import { usePanel, useWords } from './panel-context';

/** Asks the low voter alone for the doubt. Without a name unless they want to sign. */
export function ReasonForm({ round }: { round: number }): ReactElement {
  const words = useWords().ballot;
  const { actions } = usePanel();
  const [text, setText] = useState('');
  const [signed, setSigned] = useState(false);
  const { failure, submit } = useSubmit();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') void submit(() => actions.giveReason({ round, text: text.trim(), signed }));
  };
  return (
    <form className={styles['reason']} onSubmit={onSubmit}>
      <TextLine label={words.reasonLabel} value={text} onChange={setText} limit={QUESTION_TEXT_LIMIT} />
      <div className={styles['buttons']}>
        <Button type="submit" isDisabled={text.trim() === ''}>
          {words.giveReason}
        </Button>
        <Tick label={words.signed} checked={signed} onChange={setSigned} />
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}
