import type { ReactElement } from 'react';
import type { PanelView } from '../../../src/contract';
import { type Talk, TALK_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { isParticipant } from '../../../src/domain/talk/is-participant';
import { contestIn } from '../form/contests';
import { FormFrame } from '../form/FormFrame';
import { useForm } from '../form/use-form';
import { useTabText } from '../form/use-tab-text';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { agreedTalk, keptSince, rewordDraft } from '../store/agreed-talk';
import { useWords } from '../words';
import { TextLine } from '../../ui/TextLine';

/** What was agreed last in one sentence, on which day, and whether the text has changed since. */
type Rewording = { readonly isRewording: boolean; readonly reworded: () => void };

export function Agreed(rewording: Rewording): ReactElement | null {
  const { view } = usePanel();
  const talk = agreedTalk(view);
  return talk === null ? null : <AgreedIn key={talk.id} talk={talk} {...rewording} />;
}

function AgreedIn({ talk, isRewording, reworded: done }: Rewording & { readonly talk: Talk }): ReactElement {
  const { head: words, line } = useWords();
  const { view } = usePanel();
  const { dayBefore } = useFormats();
  const { text: unsaved } = useTabText(rewordDraft(talk));
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
        {since !== null && <span className={styles['quiet']}> · {since}</span>}
      </p>
      {reworded !== undefined && (
        <details>
          <summary>{words.asAgreed}</summary>
          <bdi>{talk.agreed}</bdi>
        </details>
      )}
      {(isRewording || unsaved !== null) && <RewordForm talk={talk} done={done} />}
    </div>
  );
}

/** What became of the agreed text since the talk; null where it is as it was. */
function useSince({ at, id }: Talk, on: (at: string) => string): string | null {
  const { head: words } = useWords();
  const { view } = usePanel();
  const renewal = keptSince(view);
  if (renewal !== null) return words.stillAgreed(on(renewal.at));
  const { agreedAt, changedSinceTalk } = view.assessment.readiness;
  const isChanged = changedSinceTalk === 'yes' && view.talks.at(-1)?.id === id;
  return isChanged && agreedAt !== null && agreedAt > at ? words.agreedAnew(on(agreedAt)) : null;
}

export const mayReword = ({ me }: PanelView, talk: Talk): boolean => me.canEdit && isParticipant(talk, me.accountId);

/** Puts the agreed sentence into other words, beginning with those that stand there. */
function RewordForm({ talk, done }: { readonly talk: Talk; readonly done: () => void }): ReactElement {
  const words = useWords().close;
  const { actions } = usePanel();
  const current = talk.reworded?.text ?? talk.agreed;
  const form = useForm(
    rewordDraft(talk),
    { fields: { sentence: current }, base: { talk: talk.id, sentence: current } },
    ({ base, input: { sentence }, requestId }) =>
      actions.send('rewordAgreed', { requestId, base, input: { sentence: sentence.trim() } }),
    done,
  );
  const text = form.fields.sentence;
  const useMine = (theirs: string): void => void form.sendOver({ sentence: theirs });
  return (
    <FormFrame
      form={form}
      label={words.saveSentence}
      isReady={text.trim() !== '' && text.trim() !== current}
      escape={text === current ? done : null}
      contests={contestIn(form.failure, { keepTheirs: form.leave, useMine })}
    >
      <TextLine
        label={words.rewordLabel}
        value={text}
        onChange={(next) => form.set({ sentence: next })}
        limit={TALK_TEXT_LIMIT}
      />
    </FormFrame>
  );
}
