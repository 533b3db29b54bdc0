import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, Suspense, useEffect, useId, useRef } from 'react';
import type { BallotView } from '../../../src/contract';
import { type ConfidenceVote, confidenceVotes } from '../../../src/domain/ballot/round';
import type { SizeVote } from '../../../src/domain/issue/card';
import styles from './ballot.module.css';
import { focusOn, targets } from '../keyboard/lead-target';
import { UnsentSize } from '../lazy-parts';
import { useWords } from '../panel-context';
import type { CastVote } from './cast-vote';
import { SizeCards } from './SizeCards';

export type VotePart = 'vote' | 'size';

export const noVote: CastVote = { confidence: null, size: null };
export const isEmpty = ({ confidence, size }: CastVote): boolean => confidence === null && size === null;

type Props = {
  readonly ballot: Pick<Extract<BallotView, { state: 'open' }>, 'cards' | 'whyNotWritten'>;
  /** Chosen and not stored. */
  readonly chosen: CastVote;
  readonly choose: (vote: CastVote) => void;
  readonly vote: (vote: CastVote) => void;
  /** Set where "nothing from me" is still to be said: says it with the vote, in one press instead of two. */
  readonly voteOnly: ((vote: CastVote) => void) | null;
  /** Set where there is a stored vote: keeps it unchanged. */
  readonly keep: (() => void) | null;
  /** The part to change; it gets the focus. */
  readonly startAt: VotePart | null;
  /** Set where only the sizes are shown: choosing one begins the vote. */
  readonly begins: (() => void) | null;
};

/**
 * Radio buttons, and a button once there is something to send. A pointer tap on an answer votes, with the size chosen
 * before. The keyboard only chooses, because arrow keys pass through "No" on the way to "Good".
 */
export function VoteForm({ ballot, chosen, choose, vote: cast, voteOnly, keep, startAt, begins }: Props): ReactElement {
  const { ballot: words, cancel } = useWords();
  const name = useId();
  // Browsers fire "click" for arrow keys too, and not all of them mark it as such, so the pointer press is recorded.
  const aimedAt = useRef<ConfidenceVote | null>(null);
  const isChange = keep !== null;
  useEffect(() => (isChange && startAt !== null ? focusOn(targets[startAt]) : undefined), [isChange, startAt]);
  const empty = isEmpty(chosen);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!empty) cast(chosen);
  };
  const chooseSize = (size: SizeVote): void => {
    choose({ ...chosen, size });
    begins?.();
  };
  const onClick = (vote: ConfidenceVote): void => {
    if (aimedAt.current === vote) cast({ ...chosen, confidence: vote });
    aimedAt.current = null;
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <SizeCards ballot={ballot} chosen={chosen.size} onChoose={chooseSize} />
      <fieldset
        hidden={begins !== null}
        className={styles['cards']}
        aria-describedby={`${name}-tap`}
        onKeyDown={() => (aimedAt.current = null)}
      >
        <legend>{words.question}</legend>
        {confidenceVotes.map((vote, index) => (
          <label key={vote} className={styles['card']} onPointerDown={() => (aimedAt.current = vote)}>
            <input
              type="radio"
              name={name}
              value={vote}
              checked={chosen.confidence === vote}
              {...(index === 0 ? { id: targets.vote } : {})}
              onChange={() => choose({ ...chosen, confidence: vote })}
              onClick={() => onClick(vote)}
            />
            <span className={styles['digit']}>{vote}</span>
            <span className={styles['word']}>{words.votes[vote]}</span>
          </label>
        ))}
      </fieldset>
      <div hidden={begins !== null} className={styles['row']}>
        {!empty && <Button type="submit">{words.vote}</Button>}
        {voteOnly !== null && !empty && <Button onClick={() => voteOnly(chosen)}>{words.voteNothing}</Button>}
        {keep !== null && (
          <Button appearance="subtle" onClick={keep}>
            {cancel}
          </Button>
        )}
        <TapHint id={`${name}-tap`} chosen={chosen} isChange={isChange} />
      </div>
    </form>
  );
}

type HintProps = { readonly id: string; readonly chosen: CastVote; readonly isChange: boolean };

/** What a tap does, or which size is chosen and not sent. */
function TapHint({ id, chosen, isChange }: HintProps): ReactElement {
  const words = useWords().ballot;
  const hint = isChange ? words.stillCounts : words.tapVotes;
  return (
    <small id={id} className={styles['aside']}>
      <Suspense fallback={hint}>
        {chosen.size !== null && chosen.confidence === null ? <UnsentSize size={chosen.size} /> : hint}
      </Suspense>
    </small>
  );
}
