import Button from '@atlaskit/button/new';
import { type ReactElement, type FormEvent, useState, useEffect, useId } from 'react';
import type { PanelView } from '../../../src/contract';
import { type Talk, TALK_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { isParticipant } from '../../../src/domain/talk/is-participant';
import { useDraft } from '../form/use-draft';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { agreedTalk, keptSince, rewordDraft } from '../store/agreed-talk';
import { useWords } from '../words';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { onEscape } from '../keyboard/on-escape';

/** What was agreed last in one sentence, on which day, and whether the text has changed since. */
export function Agreed(): ReactElement | null {
  const { view } = usePanel();
  const talk = agreedTalk(view);
  return talk === null ? null : <AgreedIn key={talk.id} talk={talk} />;
}

function AgreedIn({ talk }: { readonly talk: Talk }): ReactElement {
  const { head: words, line } = useWords();
  const { view } = usePanel();
  const { dayBefore } = useFormats();
  const [unsaved] = useDraft(rewordDraft(talk));
  const [isRewording, setRewording] = useState(unsaved !== '');
  const on = (at: string): string => line.on(dayBefore(at, view.now));
  const { reworded } = talk;
  const nameOf = useNameOf(reworded === undefined ? [] : [reworded.by], 'as-object');
  const since = useSince(talk, on);
  const { state, agreedAt } = view.assessment.readiness;
  const isToday = (at: string | null): boolean => at !== null && dayBefore(at, view.now) === null;
  const isNamedAbove = since === null && state === 'ready' && isToday(agreedAt) && isToday(talk.at);
  return (
    <div className={styles['agreed']}>
      <p>
        {reworded === undefined
          ? words.agreed(isNamedAbove ? null : on(talk.at))
          : words.reworded(on(talk.at), nameOf(reworded.by), on(reworded.at))}{' '}
        <bdi>{reworded?.text ?? talk.agreed}</bdi>
        {since !== null && <span className={styles['quiet']}> · {since}</span>}{' '}
        {mayReword(view, talk) && !isRewording && (
          <Button appearance="subtle" spacing="compact" onClick={() => setRewording(true)}>
            {words.reword}
          </Button>
        )}
      </p>
      {reworded !== undefined && (
        <details>
          <summary>{words.asAgreed}</summary>
          <bdi>{talk.agreed}</bdi>
        </details>
      )}
      {isRewording && <RewordForm talk={talk} done={() => setRewording(false)} />}
    </div>
  );
}

/** What became of the agreed text since the talk; null where it is as it was. */
function useSince({ at, id }: Talk, on: (at: string) => string): string | null {
  const { head: words } = useWords();
  const { view } = usePanel();
  const kept = keptSince(view);
  if (kept !== null) return kept.how === 'still-agreed' ? words.stillAgreed(on(kept.at)) : null;
  const { agreedAt, changedSinceTalk } = view.assessment.readiness;
  const isChanged = changedSinceTalk === 'yes' && view.talks.at(-1)?.id === id;
  return isChanged && agreedAt !== null && agreedAt > at ? words.agreedAnew(on(agreedAt)) : null;
}

const mayReword = ({ me }: PanelView, talk: Talk): boolean => me.canEdit && isParticipant(talk, me.accountId);

type Props = { readonly talk: Talk; readonly done: () => void };

/** Puts the agreed sentence into other words, beginning with those that stand there. */
function RewordForm({ talk, done }: Props): ReactElement {
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
    if (
      await submit(() =>
        actions.send('rewordAgreed', { base: { talk: talk.id, sentence: over }, input: { sentence: text.trim() } }),
      )
    )
      leave();
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(current);
  };
  const theirs = failure?.details.because === 'two-texts' ? failure.details.theirs : current;
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
