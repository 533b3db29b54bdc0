import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useId, useState } from 'react';
import type { ConfidenceVote } from '../../src/domain/ballot';
import { confidenceVotes } from '../../src/domain/ballot';
import styles from './ballot.module.css';
import { targets } from './lead-target';
import { useWords } from './panel-context';

type Props = { readonly vote: (confidence: ConfidenceVote) => void };

/**
 * Five radio buttons and a button. Choosing does not vote yet: arrow keys pass through every answer on their way, and
 * nobody should have voted "No" on the way to "Good".
 */
export function VoteForm({ vote: cast }: Props): ReactElement {
  const words = useWords().ballot;
  const name = useId();
  const [chosen, setChosen] = useState<ConfidenceVote | null>(null);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen !== null) cast(chosen);
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <fieldset className={styles['cards']}>
        <legend>{words.question}</legend>
        {confidenceVotes.map((vote, index) => (
          <label key={vote} className={styles['card']}>
            <input
              type="radio"
              name={name}
              value={vote}
              checked={chosen === vote}
              {...(index === 0 ? { id: targets.vote } : {})}
              onChange={() => setChosen(vote)}
            />
            <span className={styles['digit']}>{vote}</span>
            <span className={styles['word']}>{words.votes[vote]}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" appearance="primary" isDisabled={chosen === null}>
        {words.vote}
      </Button>
    </form>
  );
}
