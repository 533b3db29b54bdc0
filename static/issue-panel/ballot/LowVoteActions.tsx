import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { FormFailure } from '../form/FormFailure';
import { TextLine } from '../../ui/TextLine';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { usePanel } from '../store/panel-context';
import { fullWords } from '../parts/full-words';
import { asQuestion, type Reason, type SendReason } from './use-reason';
import { useWords } from '../words';

/** The round takes no reason any more, or none from the viewer. */
const isOver = ({ code }: Failure): boolean => code === 'over' || code === 'not-allowed';

type Props = {
  /** The round of the low vote. */
  readonly round: number;
  readonly reason: Reason;
  /** The text was sent or dropped; `kept`: it was stored as an anonymous question that is shown later. */
  readonly done: (kept: boolean) => void;
};

/** The text and the ways to send it: as the vote's reason while that is possible, else as a question. */
export function LowVoteActions({ round, reason, done }: Props): ReactElement {
  const { lowVote: words, unsaved } = useWords();
  const { actions } = usePanel();
  const { fields, failure } = reason;
  const text = fields.text.trim();
  const say = async (signed: boolean): Promise<void> => {
    let isKept = false;
    const send: SendReason = async ({ requestId }) => {
      const failed = await actions.giveReason(round, { signed, text, requestId });
      if (failed === null || !isOver(failed)) return failed;
      isKept = !signed;
      return actions.askQuestion({ ...asQuestion(text), anonymous: !signed, requestId });
    };
    if ((await reason.send(send)) && reason.stored(fields)) done(isKept);
  };
  const letGo = (): void => {
    reason.leave();
    done(false);
  };
  return (
    <div className={forms['reason']}>
      <TextLine
        label={words.leftLabel}
        value={fields.text}
        onChange={(next) => reason.set({ text: next })}
        limit={QUESTION_TEXT_LIMIT}
      />
      <div className={styles['buttons']}>
        <Button isDisabled={text === ''} onClick={() => void say(false)}>
          {words.askAnonymously}
        </Button>
        <Button isDisabled={text === ''} onClick={() => void say(true)}>
          {words.askSigned}
        </Button>
        <Button appearance="subtle" onClick={letGo}>
          {words.letGo}
        </Button>
      </div>
      {failure !== null && <FormFailure failure={failure} inWords={fullWords(failure, unsaved)} />}
    </div>
  );
}
