import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Failure } from '../../../src/contract';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question';
import { FailureNotice } from '../../ui/FailureNotice';
import { once } from '../../ui/once';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';
import { UnsignedNote } from '../silence/UnsignedNote';
import { REASON, useDraft } from '../form/use-draft';

type Props = {
  /** The round that it was about. */
  readonly round: number;
};

/** A question that must be answered first, in the words of a doubt. */
const asked = (text: string, unsigned: boolean, name: string) => ({
  ...({ kind: 'question', text, blocking: true, category: null, owner: null, due: null } as const),
  ...(unsigned ? { withoutName: true, once: name } : {}),
});

/** The round takes no reason any more, or none of the viewer. */
const isOver = ({ code }: Failure): boolean => code === 'ballot-closed' || code === 'not-allowed';

/** The words, and the ways to say them: as the reason of the vote as long as that counts, else as a question. */
function Ways({ round, done }: Props & { readonly done: (kept: boolean) => void }): ReactElement {
  const words = useLaterWords().doubt;
  const { actions } = usePanel();
  const [draft, setDraft] = useDraft(REASON);
  const [name] = useState(once);
  const { failure, submit } = useSubmit();
  const text = draft.trim();
  const end = (kept: boolean): void => {
    setDraft('');
    done(kept);
  };
  const say = async (signed: boolean): Promise<void> => {
    let isKept = false;
    const send = async (): Promise<Failure | null> => {
      const failed = await actions.giveReason({ round, text, signed, once: name });
      if (failed === null || !isOver(failed)) return failed;
      isKept = !signed;
      return actions.askQuestion(asked(text, !signed, name));
    };
    if (await submit(send)) end(isKept);
  };
  return (
    <div className={forms['reason']}>
      <TextLine label={words.leftLabel} value={draft} onChange={setDraft} limit={QUESTION_TEXT_LIMIT} />
      <div className={styles['buttons']}>
        <Button isDisabled={text === ''} onClick={() => void say(false)}>
          {words.askUnsigned}
        </Button>
        <Button isDisabled={text === ''} onClick={() => void say(true)}>
          {words.askSigned}
        </Button>
        <Button appearance="subtle" onClick={() => end(false)}>
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
  const [left] = useDraft(REASON);
  const [end, setEnd] = useState<'kept' | 'gone' | null>(null);
  if (left === '' || end !== null) return end === 'kept' ? <UnsignedNote say="kept" /> : null;
  return (
    <div className={forms['doubt']}>
      <p className={styles['mine']}>
        <span role="alert">{words.left}</span>
        <Button spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? hide : words.showLeft}
        </Button>
      </p>
      {open && <Ways round={round} done={(kept) => setEnd(kept ? 'kept' : 'gone')} />}
    </div>
  );
}
