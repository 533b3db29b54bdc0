import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId } from 'react';
import { TALK_TEXT_LIMIT, type Talk } from '../../../src/domain/talk/talk';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { useDraft } from '../form/use-draft';
import { onEscape } from '../keyboard/on-escape';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { rewordDraft } from '../store/agreed-talk';
import { useWords } from '../words';

type Props = { readonly talk: Talk; readonly done: () => void };

/** Puts the agreed sentence into other words, beginning with those that stand there. */
export function RewordForm({ talk, done }: Props): ReactElement {
  const { cancel, close: words } = useWords();
  const { actions } = usePanel();
  const current = talk.reworded?.text ?? talk.agreed;
  const [text, write, forget] = useDraft(rewordDraft(talk), current);
  const { failure, submit } = useSubmit();
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const leave = (): void => {
    forget();
    done();
  };
  const send = async (over: string): Promise<void> => {
    if (await submit(() => actions.send('rewordAgreed', { text: text.trim(), talk: talk.id, over }))) leave();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(current);
  };
  const theirs = failure?.facts.because === 'two-texts' ? failure.facts.theirs : current;
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(text === current ? done : null)}>
      <TextLine id={id} label={words.rewordLabel} value={text} onChange={write} limit={TALK_TEXT_LIMIT} />
      {failure !== null && <SubmitFailure failure={failure} again={() => void send(theirs)} keepTheirs={leave} />}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={text.trim() !== '' && text.trim() !== current}>
          {words.saveSentence}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
