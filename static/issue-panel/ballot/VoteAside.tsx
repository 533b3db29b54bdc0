import Button from '@atlaskit/button/new';
import { type ReactElement, useState, useEffect, useId } from 'react';
import type { BallotView } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import styles from './ballot.module.css';
import { Masked } from './Masked';
import { usePanel } from '../store/panel-context';
import { ShowOfHands } from './ShowOfHands';
import { type UnsavedVote, MissedReveal } from './RejectedVote';
import { useWords } from '../words';
import forms from './aside-form.module.css';

type Props = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  /** Whether the viewer leads the running talk, and may count hands. */
  readonly isFacilitator: boolean;
  readonly unsavedVote: UnsavedVote | null;
};

/** Rare actions while votes come in: the owner's guess, a show of hands, and what is left of the previous round. */
export function VoteAside({ ballot, isFacilitator, unsavedVote }: Props): ReactElement {
  const words = useWords();
  const { actions, view } = usePanel();
  const { myGuess, mayGuess } = ballot;
  const mayCount = isFacilitator && view.policy.hands && ballot.voted.length === 0;
  const { failure, submit } = useSubmit(myGuess, false);
  const [open, setOpen] = useState<'guess' | 'hands' | null>(null);
  const toggle = (what: 'guess' | 'hands') => () => setOpen(open === what ? null : what);
  const done = (): void => setOpen(null);
  const guess = (label: string | null): void => {
    done();
    void submit(() => actions.guessSize(ballot.round, label));
  };
  return (
    <>
      {ballot.round > 1 && <MissedReveal ballot={ballot} unsavedVote={unsavedVote} />}
      {(mayGuess || mayCount) && (
        <div className={styles['row']}>
          {mayGuess && myGuess !== null && (
            <Masked
              masked={words.guess.noted}
              plain={words.guess.mine(myGuess)}
              change={{ label: words.guess.change, onPress: toggle('guess') }}
            />
          )}
          {mayGuess && myGuess === null && (
            <Button aria-expanded={open === 'guess'} onClick={toggle('guess')}>
              {words.guess.note}
            </Button>
          )}
          {mayCount && (
            <Button aria-expanded={open === 'hands'} onClick={toggle('hands')}>
              {words.hands.open}
            </Button>
          )}
        </div>
      )}
      {open === 'guess' && mayGuess && <OwnGuess ballot={ballot} guess={guess} done={done} />}
      {open === 'hands' && <ShowOfHands ballot={ballot} isFacilitator={isFacilitator} done={done} />}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

type OwnGuessProps = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  readonly guess: (label: string | null) => void;
  readonly done: () => void;
};

/**
 * Lets the owner guess the size, for comparison after the reveal. The chosen card is not marked, because others may see
 * the screen.
 */
function OwnGuess({ ballot, guess, done }: OwnGuessProps): ReactElement {
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
