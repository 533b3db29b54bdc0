import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { BallotView } from '../../src/contract';
import type { ConfidenceVote } from '../../src/domain/ballot';
import { confidenceVotes } from '../../src/domain/ballot';
import type { SizeVote } from '../../src/domain/card';
import styles from './ballot.module.css';
import { focusOn, targets } from './lead-target';
import { useWords } from './panel-context';
import { SizeCards } from './SizeCards';

/** One vote in two parts; either may come alone. */
export type CastVote = { readonly confidence: ConfidenceVote | null; readonly size: SizeVote | null };

type Props = {
  readonly ballot: Pick<Extract<BallotView, { state: 'open' }>, 'cards' | 'whyNotWritten'>;
  readonly vote: (vote: CastVote) => void;
  /** Where "nothing from me" has not been said yet: says it with the vote, for one press instead of two. */
  readonly voteOnly: ((vote: CastVote) => void) | null;
  /** Where there is a vote already: keeps it, and nothing is changed. */
  readonly keep: (() => void) | null;
};

/**
 * Radio buttons and a button. A pointer that taps an answer votes, with the size chosen before. The keyboard only
 * chooses: its arrows pass through every answer on their way, and nobody should have voted "No" on the way to "Good".
 */
export function VoteForm({ ballot, vote: cast, voteOnly, keep }: Props): ReactElement {
  const { ballot: words, cancel } = useWords();
  const name = useId();
  const [confidence, setConfidence] = useState<ConfidenceVote | null>(null);
  const [size, setSize] = useState<SizeVote | null>(null);
  // Browsers also say "click" when an arrow key chooses, and not all say that no pointer did it.
  const aimedAt = useRef<ConfidenceVote | null>(null);
  const isChange = keep !== null;
  useEffect(() => (isChange ? focusOn(targets.vote) : undefined), [isChange]);
  const empty = confidence === null && size === null;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!empty) cast({ confidence, size });
  };
  const onClick = (vote: ConfidenceVote): void => {
    if (aimedAt.current === vote) cast({ confidence: vote, size });
    aimedAt.current = null;
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <SizeCards ballot={ballot} chosen={size} onChoose={setSize} />
      <fieldset className={styles['cards']} aria-describedby={`${name}-tap`} onKeyDown={() => (aimedAt.current = null)}>
        <legend>{words.question}</legend>
        {confidenceVotes.map((vote, index) => (
          <label key={vote} className={styles['card']} onPointerDown={() => (aimedAt.current = vote)}>
            <input
              type="radio"
              name={name}
              value={vote}
              checked={confidence === vote}
              {...(index === 0 ? { id: targets.vote } : {})}
              onChange={() => setConfidence(vote)}
              onClick={() => onClick(vote)}
            />
            <span className={styles['digit']}>{vote}</span>
            <span className={styles['word']}>{words.votes[vote]}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles['buttons']}>
        <Button type="submit" appearance={empty ? 'default' : 'primary'} isDisabled={empty}>
          {words.vote}
        </Button>
        {voteOnly !== null && !empty && (
          <Button onClick={() => voteOnly({ confidence, size })}>{words.voteNothing}</Button>
        )}
        {keep !== null && (
          <Button appearance="subtle" onClick={keep}>
            {cancel}
          </Button>
        )}
        <small id={`${name}-tap`} className={styles['aside']}>
          {isChange ? words.stillCounts : words.tapVotes}
        </small>
      </div>
    </form>
  );
}
