import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useState } from 'react';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextLine } from '../../ui/TextLine';
import { Tick } from '../../ui/Tick';
import { useSubmit } from '../../ui/use-submit';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { usePanel } from '../store/panel-context';
import { useReason } from './use-reason';
import { useWords } from '../words';

type Props = {
  readonly round: number;
  /** `somebodys`: the facilitator writes for a person in the room, so it cannot be signed. */
  readonly whose: 'mine' | 'somebodys';
  /** Of fewer than three votes all know whose it is. */
  readonly mustSign: boolean;
  /** Id of the field. */
  readonly id: string;
};

/** Asks for the reason of a low vote; anonymous unless its writer signs it. */
export function ReasonForm({ round, whose, mustSign, id }: Props): ReactElement {
  const { lowVote: words, signed: withName } = useWords();
  const { actions } = usePanel();
  const { text, write, toSend, isDone } = useReason(round);
  const [isTicked, setSigned] = useState(false);
  const signed = mustSign || isTicked;
  const { failure, submit } = useSubmit();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = text.trim();
    // More than one hand may have been low, so the form stays for the next reason.
    if (said !== '' && (await submit(() => actions.giveReason({ round, signed, ...toSend() })))) isDone(said);
  };
  return (
    <form className={forms['reason']} onSubmit={(event) => void send(event)}>
      <TextLine id={id} label={words.reasonLabel[whose]} value={text} onChange={write} limit={QUESTION_TEXT_LIMIT} />
      <div className={styles['buttons']}>
        <Button type="submit" isDisabled={text.trim() === ''}>
          {words.giveReason}
        </Button>
        {mustSign && <span className={styles['aside']}>{words.mustSign}</span>}
        {whose === 'mine' && !mustSign && <Tick label={withName} checked={signed} onChange={setSigned} />}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}
