import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextLine } from '../../ui/TextLine';
import { once } from '../../ui/once';
import { Tick } from '../../ui/Tick';
import { useSubmit } from '../../ui/use-submit';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import { REASON, useDraft } from '../form/use-draft';

type Props = {
  readonly round: number;
  /** `somebodys`: written down for somebody in the room, so nobody signs it. */
  readonly whose: 'mine' | 'somebodys';
};

/** Asks for the doubt behind a low vote. Without a name unless its owner wants to sign. */
export function ReasonForm({ round, whose }: Props): ReactElement {
  const { doubt: words, signed: withName } = useLaterWords();
  const { actions } = usePanel();
  const [text, setText] = useDraft(REASON);
  const [name, rename] = useState(once);
  const [signed, setSigned] = useState(false);
  const { failure, submit } = useSubmit();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text.trim() === '') return;
    // More than one hand may have been low: then the form stays, for the next doubt.
    if (!(await submit(() => actions.giveReason({ round, text: text.trim(), signed, once: name })))) return;
    setText('');
    rename(once());
  };
  return (
    <form className={forms['reason']} onSubmit={(event) => void send(event)}>
      <TextLine label={words.reasonLabel[whose]} value={text} onChange={setText} limit={QUESTION_TEXT_LIMIT} />
      <div className={styles['buttons']}>
        <Button type="submit" isDisabled={text.trim() === ''}>
          {words.giveReason}
        </Button>
        {whose === 'mine' && <Tick label={withName} checked={signed} onChange={setSigned} />}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}
