import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import type { BallotView, Failure } from '../../../src/contract';
import { areSizesApart } from '../../../src/situation/moment';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import styles from './ballot.module.css';
import { Muted } from '../parts/Muted';
import { focusOn, targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import { useLatest } from '../form/use-latest';
import { InBar } from '../parts/InBar';
import { turnoutOf } from '../store/talk-and-vote';
import { useWords } from '../words';

type Props = { readonly ballot: Extract<BallotView, { state: 'open' }> };

/**
 * Reveals all votes. Then focus moves on: to the agreed sentence for the facilitator, else to the result. Below quorum
 * the back end refuses, and a second, deliberate tap is needed.
 */
export function Reveal({ ballot }: Props): ReactElement {
  const words = useWords().ballot;
  const { view, actions, moments, act, situation } = usePanel();
  const { failure, submit, forget } = useSubmit();
  const isLead = act === 'reveal';
  const isFacilitator = situation.role === 'leader';
  const latest = useLatest(view);
  const reveal = async (anyway: boolean): Promise<void> => {
    // A refusal is said beside the vote.
    moments?.visit('vote');
    if (!(await submit(() => actions.send('revealBallot', { base: { round: ballot.round }, input: { anyway } }))))
      return;
    focusOn(targets.result);
    // While the sizes lie apart there is nothing to write down yet.
    if (isFacilitator && !areSizesApart(latest())) focusOn(targets.agreed);
  };
  const below = failure?.code === 'below-quorum';
  // The missing votes have come meanwhile, so the question is closed.
  if (below && ballot.enough) forget();
  if (below)
    return <BelowQuorum ballot={ballot} details={failure.details} reveal={() => void reveal(true)} wait={forget} />;
  return (
    <div className={styles['buttons']}>
      <InBar when={isLead}>
        <Button
          {...(ballot.enough ? { id: targets.reveal, appearance: 'primary' } : {})}
          isDisabled={ballot.voted.length === 0}
          onClick={() => void reveal(false)}
        >
          <Muted>{words.reveal(...turnoutOf(view, ballot))}</Muted>
        </Button>
      </InBar>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

type BelowQuorumProps = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  /** The counts at the time of the refusal. */
  readonly details: Failure['details'];
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
function BelowQuorum({ ballot, details, reveal, wait }: BelowQuorumProps): ReactElement {
  const words = useWords().below;
  const [refused] = useState(ballot);
  // The refusal may count votes that the page has not read yet; a ballot read since then is newer than the refusal.
  const isLatest = ballot === refused && details.because === 'too-few-votes';
  const { votes, quorum } = isLatest ? details : { votes: ballot.count, quorum: ballot.quorum };
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
