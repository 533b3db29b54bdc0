import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import type { BallotView } from '../../../src/contract';
import styles from './ballot.module.css';
import { usePanel } from '../store/panel-context';
import { ShowOfHands } from './ShowOfHands';
import { type UnsavedVote, MissedReveal } from './RejectedVote';
import { useWords } from '../words';

type Props = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  /** Whether the viewer leads the running talk, and may count hands. */
  readonly isFacilitator: boolean;
  readonly unsavedVote: UnsavedVote | null;
};

/** Rare actions while votes come in: a show of hands, and what is left of the previous round. */
export function VoteAside({ ballot, isFacilitator, unsavedVote }: Props): ReactElement {
  const words = useWords().hands;
  const { view } = usePanel();
  const mayCount = isFacilitator && view.policy.hands && ballot.voted.length === 0;
  const [open, setOpen] = useState(false);
  return (
    <>
      {ballot.round > 1 && <MissedReveal ballot={ballot} unsavedVote={unsavedVote} />}
      {mayCount && (
        <div className={styles['row']}>
          <Button appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.open}
          </Button>
        </div>
      )}
      {open && <ShowOfHands ballot={ballot} isFacilitator={isFacilitator} done={() => setOpen(false)} />}
    </>
  );
}
