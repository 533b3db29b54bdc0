import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect, useId } from 'react';
import type { BallotView } from '../../../src/contract';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { useWords } from '../words';

type Props = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  readonly guess: (label: string | null) => void;
  readonly done: () => void;
};

/**
 * Lets the owner guess the size, for comparison after the reveal. The chosen card is not marked, because others may see
 * the screen.
 */
export function OwnGuess({ ballot, guess, done }: Props): ReactElement {
  const { cancel, guess: words } = useWords();
  const id = useId();
  useEffect(() => document.getElementById(id)?.querySelector('button')?.focus(), [id]);
  return (
    <div id={id} role="group" aria-label={words.which} className={forms['asideForm']}>
      <p className={styles['aside']}>{words.why}</p>
      <div className={styles['buttons']}>
        {ballot.cards.map(({ label }) => (
          <Button key={label} onClick={() => guess(label)}>
            {label}
          </Button>
        ))}
      </div>
      <div className={styles['buttons']}>
        {ballot.myGuess !== null && <Button onClick={() => guess(null)}>{words.takeBack}</Button>}
        <Button appearance="subtle" onClick={done}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
