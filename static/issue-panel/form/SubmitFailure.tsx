import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from '../panel.module.css';
import { useWords } from '../words';

type Props = {
  readonly failure: Failure;
  /** Words of the place, where it knows more about the failure than its code says. */
  readonly inWords?: string | undefined;
  /** Sends the viewer's own text again. */
  readonly again: () => void;
  /** Drops the viewer's text; the other one is on screen already. */
  readonly keepTheirs: () => void;
};

/** A conflict: one of two texts has to be chosen before anything else can be sent. */
export const isConflict = (failure: Failure | null): boolean => failure?.code === 'conflict';

/** The pressed button is disabled until one is chosen, so focus moves to the choice. */
const takeFocus = (choice: HTMLElement | null): void => {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement?.matches(':disabled') === true) choice?.focus();
};

/** Why a text was not stored. On a conflict both texts are shown, and nothing is lost. */
export function SubmitFailure({ failure, inWords, again, keepTheirs }: Props): ReactElement {
  const { retry, conflict: words } = useWords();
  const { details } = failure;
  const isOfTwo = details.because === 'two-texts' || details.because === 'question-changed';
  if (!isOfTwo || details.theirs + details.yours === '')
    return (
      <FailureNotice failure={failure} inWords={inWords}>
        <Button onClick={again}>{retry}</Button>
      </FailureNotice>
    );
  return (
    <FailureNotice failure={failure}>
      <dl ref={takeFocus} tabIndex={-1} className={styles['both']}>
        <dt>{words.theirs}</dt>
        <dd dir="auto">{details.theirs}</dd>
        <dt>{words.yours}</dt>
        <dd dir="auto">{details.yours}</dd>
      </dl>
      <div className={styles['actions']}>
        <Button onClick={keepTheirs}>{words.keepTheirs}</Button>
        <Button onClick={again}>{words.useMine}</Button>
      </div>
    </FailureNotice>
  );
}
