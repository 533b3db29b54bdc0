import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import type { BallotView } from '../../../src/contract';
import { isLow } from '../../../src/domain/ballot/low-votes';
import { type ConfidenceVote, confidenceVotes, VOTE_REASON_LIMIT } from '../../../src/domain/ballot/round';
import type { SizeVote } from '../../../src/domain/issue/card';
import styles from './ballot.module.css';
import { focusOn, targets } from '../keyboard/lead-target';
import { LowReason } from './LowReason';
import { UnsavedSize } from './UnsavedSize';
import type { CastVote } from '../store/optimistic';
import { SizeCards } from './SizeCards';
import type { VotePart, VoteReasonDraft } from './use-casting';
import { useWords } from '../words';

export const isEmpty = ({ confidence, size }: CastVote): boolean => confidence === null && size === null;

type Props = {
  readonly ballot: Pick<Extract<BallotView, { state: 'open' }>, 'cards' | 'whyNotWritten' | 'myReason'>;
  /** Chosen and not stored. */
  readonly chosen: CastVote;
  readonly choose: (vote: CastVote) => void;
  readonly reason: VoteReasonDraft;
  readonly vote: (vote: CastVote) => void;
  /** Set where "nothing from me" is still to be said: says it with the vote, in one press instead of two. */
  readonly voteOnly: ((vote: CastVote) => void) | null;
  /** Set where there is a stored vote: keeps it unchanged. */
  readonly keep: (() => void) | null;
  /** The part to change; it gets the focus. */
  readonly startAt: VotePart | null;
};

/** What a tap or press does, or the chosen size that is not sent yet. */
function Hint({ chosen, isChange }: Pick<Props, 'chosen'> & { readonly isChange: boolean }): ReactElement {
  const { lowVotes, stillCounts, tapVotes, unsaved } = useWords().ballot;
  const first = chosen.confidence === null ? tapVotes : unsaved;
  const hint = isLow(chosen.confidence) ? lowVotes : isChange ? stillCounts : first;
  const isSizeAlone = chosen.size !== null && chosen.confidence === null;
  return isSizeAlone ? <UnsavedSize size={chosen.size ?? ''} /> : <>{hint}</>;
}

/**
 * Radio buttons, and a button once there is something to send. A pointer tap on an answer votes, with the size chosen
 * before; a low one only chooses, and asks for its reason. The keyboard only chooses, too, because arrow keys pass through
 * "No" on the way to "Good".
 */
export function VoteForm(props: Props): ReactElement {
  const { ballot, chosen, choose, reason, vote: cast, voteOnly, keep, startAt } = props;
  const { ballot: words, cancel } = useWords();
  const name = useId();
  const isChange = keep !== null;
  useEffect(() => (isChange && startAt !== null ? focusOn(targets[startAt]) : undefined), [isChange, startAt]);
  const [empty, low] = [isEmpty(chosen), isLow(chosen.confidence)];
  const send = (by: (vote: CastVote) => void): void => {
    if (!empty && !(low && reason.text.trim().length > VOTE_REASON_LIMIT)) by(chosen);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send(cast);
  };
  const chooseSize = (size: SizeVote): void => choose({ ...chosen, size });
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      {ballot.cards.length > 0 && <SizeCards ballot={ballot} chosen={chosen.size} onChoose={chooseSize} />}
      <Answers name={name} chosen={chosen} choose={choose} cast={cast} />
      {low && <LowReason {...reason} before={ballot.myReason?.text ?? null} />}
      <div className={styles['row']}>
        {!empty && <Button type="submit">{words.vote}</Button>}
        {voteOnly !== null && !empty && <Button onClick={() => send(voteOnly)}>{words.voteNothing}</Button>}
        {keep !== null && (
          <Button appearance="subtle" onClick={keep}>
            {cancel}
          </Button>
        )}
        <small id={`${name}-tap`} className={styles['aside']}>
          <Hint chosen={chosen} isChange={isChange} />
        </small>
      </div>
    </form>
  );
}

type AnswersProps = Pick<Props, 'chosen' | 'choose'> & {
  readonly name: string;
  readonly cast: Props['vote'];
};

function Answers({ name, chosen, choose, cast }: AnswersProps): ReactElement {
  const { ballot: words } = useWords();
  // Browsers fire "click" for arrow keys too, and not all of them mark it as such, so the pointer press is recorded.
  const aimedAt = useRef<ConfidenceVote | null>(null);
  const onClick = (vote: ConfidenceVote): void => {
    if (aimedAt.current === vote && !isLow(vote)) cast({ ...chosen, confidence: vote });
    aimedAt.current = null;
  };
  return (
    <fieldset className={styles['cards']} aria-describedby={`${name}-tap`} onKeyDown={() => (aimedAt.current = null)}>
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
  );
}
