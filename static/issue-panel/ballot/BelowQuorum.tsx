import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BallotView, Failure } from '../../../src/contract';
import styles from './ballot.module.css';
import { useWords } from '../words';

type Props = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  /** The counts at the time of the refusal. */
  readonly facts: Failure['facts'];
  readonly reveal: () => void;
  readonly wait: () => void;
};

/**
 * The pressed button is gone, so focus would be lost. It goes to the question, not to a button, so that a second tap is
 * deliberate.
 */
const takeFocus = (asked: HTMLElement | null): void => {
  if (document.activeElement === document.body) asked?.focus({ preventScroll: true });
};

/** Asks whether to reveal although fewer than the quorum have voted. */
export function BelowQuorum({ ballot, facts, reveal, wait }: Props): ReactElement {
  const words = useWords().below;
  const [refused] = useState(ballot);
  // The refusal may count votes that the page has not read yet; a ballot read since then is newer than the refusal.
  const isLatest = ballot === refused && facts.because === 'too-few-votes';
  const { votes, quorum } = isLatest ? facts : { votes: ballot.count, quorum: ballot.quorum };
  return (
    <div ref={takeFocus} role="alert" tabIndex={-1} className={styles['below']}>
      <p>{words.asks(votes, quorum, ballot.voted.length > votes)}</p>
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
