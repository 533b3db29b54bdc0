import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';
import styles from '../panel.module.css';

type Props = {
  readonly failure: Failure;
  /** Where the place knows better than the code what went wrong. */
  readonly inWords?: string | undefined;
  /** Sends the viewer's own text once more. */
  readonly again: () => void;
  /** Lets it go; the other's text is on screen already. */
  readonly keepTheirs: () => void;
};

const textOf = (value: string | number | undefined): string | null => (typeof value === 'string' ? value : null);

/** Of two texts one has to be chosen first: nothing else sends. */
export const isTorn = (failure: Failure | null): boolean => failure?.code === 'conflict';

/** The button that was pressed rests until one is chosen: the keyboard goes on at the choice. */
const takeFocus = (choice: HTMLElement | null): void => {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement?.matches(':disabled') === true) choice?.focus();
};

/** Why it was not stored. Somebody else's change in the meantime is shown beside one's own, and nothing is lost. */
export function SubmitFailure({ failure, inWords, again, keepTheirs }: Props): ReactElement {
  const { retry } = useWords();
  const words = useLaterWords().conflict;
  const theirs = textOf(failure.facts['theirs']);
  const yours = textOf(failure.facts['yours']);
  if (theirs === null || yours === null || theirs + yours === '')
    return (
      <FailureNotice failure={failure} inWords={inWords}>
        <Button onClick={again}>{retry}</Button>
      </FailureNotice>
    );
  return (
    <FailureNotice failure={failure}>
      <dl ref={takeFocus} tabIndex={-1} className={styles['both']}>
        <dt>{words.theirs}</dt>
        <dd dir="auto">{theirs}</dd>
        <dt>{words.yours}</dt>
        <dd dir="auto">{yours}</dd>
      </dl>
      <div className={styles['actions']}>
        <Button onClick={keepTheirs}>{words.keepTheirs}</Button>
        <Button onClick={again}>{words.useMine}</Button>
      </div>
    </FailureNotice>
  );
}
