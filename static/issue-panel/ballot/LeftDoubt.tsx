import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Failure } from '../../../src/contract';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';
import { UnsignedNote } from '../silence/UnsignedNote';
import { asQuestion, useReason, type Reason } from './use-reason';

type Props = {
  /** The round that it was about. */
  readonly round: number;
};

/** The round takes no reason any more, or none of the viewer. */
const isOver = ({ code }: Failure): boolean => code === 'ballot-closed' || code === 'not-allowed';

type WaysProps = Props & { readonly reason: Reason; readonly done: (kept: boolean) => void };

/** The words, and the ways to say them: as the reason of the vote as long as that counts, else as a question. */
function Ways({ round, reason, done }: WaysProps): ReactElement {
  const words = useLaterWords().doubt;
  const { actions } = usePanel();
  const { failure, submit } = useSubmit();
  const text = reason.text.trim();
  const say = async (signed: boolean): Promise<void> => {
    let isKept = false;
    const sent = reason.toSend();
    const send = async (): Promise<Failure | null> => {
      const failed = await actions.giveReason({ round, signed, ...sent });
      if (failed === null || !isOver(failed)) return failed;
      isKept = !signed;
      return actions.askQuestion({
        ...asQuestion(sent.text),
        ...(signed ? {} : { withoutName: true, once: sent.once }),
      });
    };
    if ((await submit(send)) && reason.isDone(sent.text)) done(isKept);
  };
  const letGo = (): void => {
    reason.letGo();
    done(false);
  };
  return (
    <div className={forms['reason']}>
      <TextLine label={words.leftLabel} value={reason.text} onChange={reason.write} limit={QUESTION_TEXT_LIMIT} />
      <div className={styles['buttons']}>
        <Button isDisabled={text === ''} onClick={() => void say(false)}>
          {words.askUnsigned}
        </Button>
        <Button isDisabled={text === ''} onClick={() => void say(true)}>
          {words.askSigned}
        </Button>
        <Button appearance="subtle" onClick={letGo}>
          {words.letGo}
        </Button>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

/** A doubt that somebody was writing when the next round began. Not on screen before its writer wants it: others may look. */
export function LeftDoubt({ round }: Props): ReactElement | null {
  const { hide } = useWords();
  const words = useLaterWords().doubt;
  const [open, setOpen] = useState(false);
  const reason = useReason();
  const [left] = useState(reason.text);
  const [end, setEnd] = useState<'kept' | 'gone' | null>(null);
  if (left === '' || reason.isStored || end !== null) return end === 'kept' ? <UnsignedNote say="kept" /> : null;
  return (
    <div className={forms['doubt']}>
      <p className={styles['mine']}>
        <span role="alert">{words.left}</span>
        <Button spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? hide : words.showLeft}
        </Button>
      </p>
      {open && <Ways round={round} reason={reason} done={(kept) => setEnd(kept ? 'kept' : 'gone')} />}
    </div>
  );
}
