import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useState } from 'react';
import { VOTE_REASON_LIMIT } from '../../../src/domain/ballot/round';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { TextLine } from '../../ui/TextLine';
import { Tick } from '../../ui/Tick';
import { FormFailure } from '../form/FormFailure';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { type SendReason, useReason } from './use-reason';

type Props = {
  readonly round: number;
  /** `hidden`: before the reveal; `mine`: after it. */
  readonly whose: 'hidden' | 'mine';
  /** Of fewer than three votes all know whose it is. */
  readonly mustSign?: boolean;
  /** Id of the field. */
  readonly id: string;
  /** The reason that was sent before; it counts while no other is written. */
  readonly before?: string | undefined;
  /** Closes the form: it is stored, or left with its text. Absent where it stays for the next reason. */
  readonly done?: (isStored: boolean) => void;
};

/** Asks for the reason of a low vote; anonymous unless its writer signs it. */
export function ReasonForm({ round, whose, mustSign = false, id, before, done }: Props): ReactElement {
  const { cancel, lowVote: words, signed: withName } = useWords();
  const { actions } = usePanel();
  const reason = useReason(round);
  const { fields, failure } = reason;
  const [isTicked, setSigned] = useState(false);
  const signed = mustSign || isTicked;
  const text = fields.text.trim();
  const limit = whose === 'hidden' ? VOTE_REASON_LIMIT : QUESTION_TEXT_LIMIT;
  const give: SendReason = ({ requestId }) => actions.giveReason(round, { signed, text, requestId });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text === '' || text.length > limit) return;
    if ((await reason.send(give)) && reason.stored(fields)) done?.(true);
  };
  const leave = (): void => {
    reason.leave();
    done?.(false);
  };
  return (
    <form className={forms['reason']} onSubmit={(event) => void send(event)}>
      <TextLine
        id={id}
        label={words.reasonLabel[whose]}
        value={fields.text}
        onChange={(next) => reason.set({ text: next })}
        limit={limit}
        {...(before === undefined ? {} : { placeholder: before })}
      />
      <div className={styles['buttons']}>
        <Button type="submit" isDisabled={text === ''}>
          {words.giveReason[whose]}
        </Button>
        {mustSign && <span className={styles['aside']}>{words.mustSign}</span>}
        {!mustSign && <Tick label={withName} checked={signed} onChange={setSigned} />}
        {done !== undefined && (
          <Button appearance="subtle" onClick={leave}>
            {cancel}
          </Button>
        )}
      </div>
      {failure !== null && <FormFailure failure={failure} />}
    </form>
  );
}
