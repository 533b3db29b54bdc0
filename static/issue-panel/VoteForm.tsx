import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useId, useState } from 'react';
import type { BallotView } from '../../src/contract';
import type { ConfidenceVote } from '../../src/domain/ballot';
import { confidenceVotes } from '../../src/domain/ballot';
import type { SizeVote } from '../../src/domain/card';
import styles from './ballot.module.css';
import { targets } from './lead-target';
import { useWords } from './panel-context';
import { SizeCards } from './SizeCards';

/** One vote in two parts; either may come alone. */
export type CastVote = { readonly confidence: ConfidenceVote | null; readonly size: SizeVote | null };

type Props = {
  readonly ballot: Pick<Extract<BallotView, { state: 'open' }>, 'cards' | 'whyNotWritten'>;
  readonly vote: (vote: CastVote) => void;
  /** Where "nothing from me" has not been said yet: says it with the vote, for one tap instead of two. */
  readonly voteOnly: ((vote: CastVote) => void) | null;
};

/**
 * Radio buttons and a button. Choosing does not vote yet: arrow keys pass through every answer on their way, and
 * nobody should have voted "No" on the way to "Good".
 */
export function VoteForm({ ballot, vote: cast, voteOnly }: Props): ReactElement {
  const words = useWords().ballot;
  const name = useId();
  const [confidence, setConfidence] = useState<ConfidenceVote | null>(null);
  const [size, setSize] = useState<SizeVote | null>(null);
  const empty = confidence === null && size === null;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!empty) cast({ confidence, size });
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <SizeCards ballot={ballot} chosen={size} onChoose={setSize} />
      <fieldset className={styles['cards']}>
        <legend>{words.question}</legend>
        {confidenceVotes.map((vote, index) => (
          <label key={vote} className={styles['card']}>
            <input
              type="radio"
              name={name}
              value={vote}
              checked={confidence === vote}
              {...(index === 0 ? { id: targets.vote } : {})}
              onChange={() => setConfidence(vote)}
            />
            <span className={styles['digit']}>{vote}</span>
            <span className={styles['word']}>{words.votes[vote]}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles['buttons']}>
        <Button type="submit" appearance="primary" isDisabled={empty}>
          {words.vote}
        </Button>
        {voteOnly !== null && !empty && (
          <Button onClick={() => voteOnly({ confidence, size })}>{words.voteNothing}</Button>
        )}
      </div>
    </form>
  );
}
