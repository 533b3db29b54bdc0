import Button from '@atlaskit/button/new';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { TALK_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { useNameOf } from '../../ui/Name';
import { TextLine } from '../../ui/TextLine';
import { contestIn } from '../form/contests';
import { FormFailure } from '../form/FormFailure';
import { focusOn, targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import styles from './talk.module.css';
import type { Writing } from './use-sentence';
import { useWords } from '../words';

type Props = {
  readonly writing: Writing;
  readonly hint: string | null;
  /** Nothing can be stored any more; the text stays. */
  readonly over: boolean;
};

/** The agreed sentence that was saved last, or the field to write one. Typed text is never replaced. */
export function Sentence({ writing, hint, over }: Props): ReactElement {
  const { form, saved, isEditing } = writing;
  const { text } = form.fields;
  const { close: words, cancel } = useWords();
  const nameOf = useNameOf(saved === null ? [] : [saved.by], 'as-object');
  const wasEditing = useRef(isEditing);
  // To the field, and from it to the sentence that takes its place.
  useEffect(() => {
    if (wasEditing.current !== isEditing) focusOn(targets.agreed);
    wasEditing.current = isEditing;
  }, [isEditing]);
  // In place of an empty field, which has nothing to lose: the sentence is what everybody else sees.
  const isPlain = saved !== null && text === '' && !isEditing && !over;
  const wasInField = useRef(false);
  useEffect(() => {
    if (isPlain && wasInField.current && document.activeElement === document.body) focusOn(targets.agreed);
    wasInField.current = false;
  }, [isPlain]);
  if (isPlain)
    return (
      <SavedSentence saved={saved}>
        <Button spacing="compact" onClick={writing.change}>
          {words.changeSentence}
        </Button>
      </SavedSentence>
    );
  const contests = contestIn(form.failure, {
    keepTheirs: form.leave,
    useMine: (theirs) => void form.sendOver({ sentence: theirs }),
  });
  // Not beside a failure: that one asks which of two texts stays.
  const mayLeave = saved !== null && isEditing && !over;
  return (
    <div
      className={styles['saved']}
      onFocus={({ target }) => (wasInField.current = target.id === targets.agreed)}
      onBlur={() => (wasInField.current = false)}
    >
      <TextLine
        {...(over ? {} : { id: targets.agreed })}
        label={words.agreedLabel}
        {...(hint === null ? {} : { hint })}
        value={text}
        onChange={writing.write}
        limit={TALK_TEXT_LIMIT}
      />
      {saved !== null && text.trim() !== saved.text && (
        <p className={styles['hint']} dir="auto">
          {words.savedSoFar(nameOf(saved.by), saved.text)}
        </p>
      )}
      {form.failure !== null && writing.isRunning && (
        <FormFailure failure={form.failure} contests={contests} again={writing.save} />
      )}
      {form.failure === null && (writing.canSave || mayLeave) && (
        <div className={styles['saving']}>
          {writing.canSave && <SaveButton save={writing.save}>{words.saveSentence}</SaveButton>}
          {mayLeave && <Button onClick={form.leave}>{cancel}</Button>}
        </div>
      )}
    </div>
  );
}

/** The sentence that was saved last, and whose words it is. */
export function SavedSentence({
  saved,
  children,
}: {
  readonly saved: NonNullable<Writing['saved']>;
  readonly children?: ReactNode;
}): ReactElement {
  const words = useWords().close;
  const nameOf = useNameOf([saved.by], 'as-object');
  return (
    <div className={styles['saved']}>
      <p className={styles['hint']}>{words.agreedLabel}</p>
      <p dir="auto" id={targets.agreed} tabIndex={-1}>
        {saved.text}
      </p>
      <p className={styles['hint']}>
        <span>{words.writtenBy(nameOf(saved.by))}</span>
        {children}
      </p>
    </div>
  );
}

/** The enter key closes the talk for its facilitator, and saves the sentence for all others. */
function SaveButton({ save, children }: { readonly save: () => void; readonly children: string }): ReactElement {
  const facilitator = usePanel().situation.role === 'leader';
  if (!facilitator) return <Button type="submit">{children}</Button>;
  return <Button onClick={save}>{children}</Button>;
}
