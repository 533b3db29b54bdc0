import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BallotView, Failure } from '../../../src/contract';
import styles from './ballot.module.css';
import { useLaterWords } from '../later-words';

type Props = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  /** How many there were when it was refused. */
  readonly facts: Failure['facts'];
  readonly reveal: () => void;
  readonly wait: () => void;
};

/** The button that was pressed is gone; the second tap must be deliberate: what is asked has the focus, not its button. */
const takeFocus = (asked: HTMLElement | null): void => {
  if (document.activeElement === document.body) asked?.focus({ preventScroll: true });
};

/** Fewer have voted than it takes: whether to reveal all the same. */
export function BelowQuorum({ ballot, facts, reveal, wait }: Props): ReactElement {
  const words = useLaterWords().below;
  const [refused] = useState(ballot);
  // It was refused over votes that the page may not have seen; what is read since is newer than that.
  const { votes = ballot.voices, quorum = ballot.quorum } = ballot === refused ? facts : {};
  return (
    <div ref={takeFocus} role="alert" tabIndex={-1} className={styles['below']}>
      <p>{words.asks(Number(votes), Number(quorum))}</p>
      <div className={styles['buttons']}>
        <Button appearance="warning" onClick={reveal}>
          {words.anyway}
        </Button>
        <Button appearance="subtle" onClick={wait}>
          {words.wait}
        </Button>
      </div>
    </div>
  );
}
