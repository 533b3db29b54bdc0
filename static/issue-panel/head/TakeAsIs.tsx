import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import { TALK_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { onEscape } from '../keyboard/on-escape';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { SubmitFailure } from '../form/SubmitFailure';
import { useLatest } from '../form/use-latest';
import { useLeave } from '../form/use-leave';
import { useDraft } from '../form/use-draft';
import { useWords } from '../words';

/** Takes the issue as is, with a reason that everybody can see. */
export function TakeAsIs({ done }: { done: () => void }): ReactElement {
  const { asIs, cancel } = useWords();
  const { view, actions } = usePanel();
  const id = useId();
  const [reason, setReason, forgetReason] = useDraft('as it is');
  const { failure, submit } = useSubmit();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  // The exception that the viewer has seen. If another person takes the issue meanwhile, the back end answers a
  // conflict.
  const seen = view.exception?.at ?? null;
  const [begun, setBegun] = useState<string | null | undefined>(seen);
  const typed = useLatest(reason);
  const { leave } = useLeave('as it is', forgetReason, done);
  const send = async (over = seen): Promise<void> => {
    setBegun(over);
    const sent = { base: { exception: over }, input: { reason: reason.trim() } };
    if (reason.trim() === '' || !(await submit(() => actions.send('takeAsIs', sent)))) return;
    if (typed() === reason) return leave();
    // Stored: the exception is now the viewer's own.
    setBegun(undefined);
  };
  const begunWords = failure?.details.because === 'begun' ? asIs.begun : undefined;
  // A conflict shows both reasons, so the next try is based on the one shown.
  const again = (): void => void send(failure?.code === 'conflict' ? seen : begun);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(begun);
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(done)}>
      <TextLine
        id={id}
        label={asIs.label}
        hint={asIs.hint}
        value={reason}
        onChange={setReason}
        limit={TALK_TEXT_LIMIT}
      />
      {failure !== null && <SubmitFailure failure={failure} inWords={begunWords} again={again} keepTheirs={leave} />}
      <div className={styles['actions']}>
        <Button type="submit" isDisabled={reason.trim() === ''}>
          {asIs.send}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
