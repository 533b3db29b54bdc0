import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect } from 'react';
import { TALK_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { useNameOf } from '../../ui/Name';
import { TextLine } from '../../ui/TextLine';
import { SubmitFailure } from '../form/SubmitFailure';
import { focusOn, targets } from '../keyboard/lead-target';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';
import styles from './talk.module.css';
import { useLeads } from './use-talk-lead';
import type { Writing } from './use-sentence';

type Props = {
  readonly writing: Writing;
  readonly hint: string | null;
  /** Nothing can be stored any more; the text stays. */
  readonly over: boolean;
};

/** The agreed sentence: the one that was saved last, or the field to write one. A text being typed is never replaced. */
export function Sentence({ writing, hint, over }: Props): ReactElement {
  const { text, saved, write, isEditing, edit } = writing;
  const words = useLaterWords().close;
  const { cancel } = useWords();
  const nameOf = useNameOf(saved === null ? [] : [saved.by], 'as-object');
  useEffect(() => (isEditing ? focusOn(targets.agreed) : undefined), [isEditing]);
  if (saved !== null && text === '' && !isEditing && !over)
    return (
      <div className={styles['saved']}>
        <p className={styles['hint']}>{words.agreedLabel}</p>
        <p dir="auto" id={targets.agreed} tabIndex={-1}>
          {saved.text}
        </p>
        <p className={styles['hint']}>
          <span>{words.writtenBy(nameOf(saved.by))}</span>
          <Button
            spacing="compact"
            onClick={() => {
              write(saved.text);
              edit(true);
            }}
          >
            {words.changeSentence}
          </Button>
        </p>
      </div>
    );
  return (
    <div className={styles['saved']} onFocus={() => edit(true)}>
      <TextLine
        {...(over ? {} : { id: targets.agreed })}
        label={words.agreedLabel}
        {...(hint === null ? {} : { hint })}
        value={text}
        onChange={write}
        limit={TALK_TEXT_LIMIT}
      />
      {saved !== null && text.trim() !== saved.text && (
        <p className={styles['hint']} dir="auto">
          {words.savedSoFar(nameOf(saved.by), saved.text)}
        </p>
      )}
      {writing.failure !== null && (
        <SubmitFailure failure={writing.failure} again={() => void writing.again()} keepTheirs={writing.drop} />
      )}
      {writing.canSave && writing.failure === null && (
        <div className={styles['saving']}>
          <SaveButton save={() => void writing.save()}>{words.saveSentence}</SaveButton>
          {saved !== null && <Button onClick={writing.drop}>{cancel}</Button>}
        </div>
      )}
    </div>
  );
}

/** The enter key closes the talk for its facilitator, and saves the sentence for all others. */
function SaveButton({ save, children }: { readonly save: () => void; readonly children: string }): ReactElement {
  const leads = useLeads();
  if (!leads) return <Button type="submit">{children}</Button>;
  return <Button onClick={save}>{children}</Button>;
}
