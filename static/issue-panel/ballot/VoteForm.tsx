import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useRef } from 'react';
import type { BallotView } from '../../../src/contract';
import { type ConfidenceVote, confidenceVotes } from '../../../src/domain/ballot/round';
import { type SizeVote, NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import styles from './ballot.module.css';
import { focusOn, targets } from '../keyboard/lead-target';
import { useKeyed } from '../keyboard/single-keys';
import { SentSize, UnsavedSize } from './UnsavedSize';
import type { CastVote } from '../store/optimistic';
import { usePanel } from '../store/panel-context';
import type { VotePart } from './use-casting';
import { useWords } from '../words';

export const isEmpty = ({ confidence, size }: CastVote): boolean => confidence === null && size === null;

type Props = {
  readonly ballot: Pick<
    Extract<BallotView, { state: 'open' }>,
    'cards' | 'whyNotWritten' | 'mine' | 'mySize' | 'isUnfinished' | 'joinsAlone'
  >;
  /** Chosen and not stored. */
  readonly chosen: CastVote;
  readonly choose: (vote: CastVote) => void;
  readonly vote: (vote: CastVote) => void;
  /** Set where there is a stored vote: keeps it unchanged. */
  readonly keep: (() => void) | null;
  /** The part to change; it gets the focus. */
  readonly startAt: VotePart | null;
};

/** What a tap or press does, or the size that is sent while its voter goes on to the answer. */
function Hint({ chosen, ballot, isChange }: Pick<Props, 'chosen' | 'ballot'> & { isChange: boolean }): ReactElement {
  const { stillCounts, tapVotes, unsaved } = useWords().ballot;
  if (chosen.confidence !== null) return <>{unsaved}</>;
  if (ballot.isUnfinished && ballot.mySize !== null) return <SentSize size={ballot.mySize} />;
  if (chosen.size !== null) return <UnsavedSize size={chosen.size} />;
  return <>{isChange ? stillCounts : tapVotes}</>;
}

/**
 * A pointer tap on a card votes, a low one as well. After a size its voter goes on to the answer, and the form stays. The
 * keyboard only chooses, because arrow keys pass through "No" on the way to "Good"; then a button sends.
 */
export function VoteForm(props: Props): ReactElement {
  const { ballot, chosen, choose, vote: cast, keep, startAt } = props;
  const { ballot: words, cancel } = useWords();
  const { situation } = usePanel();
  const name = useId();
  const isChange = keep !== null;
  useEffect(() => (isChange && startAt !== null ? focusOn(targets[startAt]) : undefined), [isChange, startAt]);
  const size = chosen.size ?? (ballot.isUnfinished ? ballot.mySize : null);
  const isEmptyNow = chosen.confidence === null && size === null;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isEmptyNow) cast({ ...chosen, size });
  };
  const tapSize = (tapped: SizeVote): void =>
    cast({ confidence: null, size: tapped, ...(ballot.mine === null ? { isUnfinished: true } : {}) });
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      {ballot.cards.length > 0 && (
        <SizeCards
          ballot={ballot}
          chosen={size}
          onChoose={(one) => choose({ ...chosen, size: one })}
          onTap={tapSize}
          hasKeys={size === null}
        />
      )}
      {ballot.joinsAlone && <p className={styles['staysHere']}>{words.joinsAlone}</p>}
      <Answers
        name={name}
        chosen={chosen}
        choose={choose}
        cast={cast}
        hasKeys={size !== null || ballot.cards.length === 0}
      />
      {situation.reveal?.isOfFew === true && <p className={styles['staysHere']}>{words.few}</p>}
      <div className={styles['row']}>
        {!isEmptyNow && <Button type="submit">{chosen.confidence === null ? words.sizeOnly : words.vote}</Button>}
        {keep !== null && (
          <Button appearance="subtle" onClick={keep}>
            {cancel}
          </Button>
        )}
        <small id={`${name}-tap`} className={styles['aside']}>
          <Hint chosen={chosen} ballot={ballot} isChange={isChange} />
        </small>
      </div>
    </form>
  );
}

/**
 * Tells a pointer tap on a card, which votes, from a choice by keyboard. Browsers fire "click" for arrow keys, too, and do
 * not always mark it as such, so the press is recorded.
 */
function useTaps<T>({ tap, choose }: { readonly tap: (card: T) => void; readonly choose: (card: T) => void }) {
  const aimedAt = useRef<T | null>(null);
  return {
    onKeyDown: () => void (aimedAt.current = null),
    onPointerDown: (card: T) => () => void (aimedAt.current = card),
    onCard: (card: T) => ({
      onClick: () => (aimedAt.current === card ? tap(card) : undefined),
      onChange: () => (aimedAt.current === card ? undefined : choose(card)),
    }),
  };
}

type AnswersProps = Pick<Props, 'chosen' | 'choose'> & {
  readonly name: string;
  readonly cast: Props['vote'];
  /** Whether the digits press these cards. */
  readonly hasKeys: boolean;
};

function Answers({ name, chosen, choose, cast, hasKeys }: AnswersProps): ReactElement {
  const { ballot: words } = useWords();
  const keyed = useKeyed();
  const taps = useTaps({
    tap: (confidence: ConfidenceVote) => cast({ ...chosen, confidence }),
    choose: (confidence) => choose({ ...chosen, confidence }),
  });
  return (
    <fieldset className={styles['cards']} aria-describedby={`${name}-tap`} onKeyDown={taps.onKeyDown}>
      <legend>{words.question}</legend>
      {confidenceVotes.map((vote, index) => (
        <label
          key={vote}
          className={styles['card']}
          onPointerDown={taps.onPointerDown(vote)}
          {...keyed(hasKeys ? String(vote) : null)}
        >
          <input
            type="radio"
            name={name}
            value={vote}
            checked={chosen.confidence === vote}
            {...(index === 0 ? { id: targets.vote } : {})}
            {...taps.onCard(vote)}
          />
          <span className={styles['digit']}>{vote}</span>
          <span className={styles['word']}>{words.votes[vote]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One key for each answer of the longest scale: digits, then letters in their order without those that press a button. */
const SIZE_KEYS = '1234567890abdefghijklm';

type SizeCardsProps = {
  readonly ballot: Pick<Extract<BallotView, { state: 'open' }>, 'cards' | 'whyNotWritten'>;
  readonly chosen: SizeVote | null;
  readonly onChoose: (size: SizeVote) => void;
  readonly onTap: (size: SizeVote) => void;
  /** Whether keys press the cards. */
  readonly hasKeys: boolean;
};

/** The team's scale with two answers beside it. Says before voting where the size will not be written to Jira. */
function SizeCards({
  ballot: { cards, whyNotWritten },
  chosen,
  onChoose,
  onTap,
  hasKeys,
}: SizeCardsProps): ReactElement {
  const { ballot: words } = useWords();
  const keyed = useKeyed();
  const taps = useTaps({ tap: onTap, choose: onChoose });
  const name = useId();
  const answers = [
    ...cards.map(({ label }) => ({ value: label, label, hint: undefined })),
    { value: UNSURE, label: UNSURE, hint: words.cannotSay },
    { value: NOT_MINE, label: words.notMine, hint: undefined },
  ];
  return (
    <fieldset className={styles['sizes']} onKeyDown={taps.onKeyDown}>
      <legend>{words.sizeLegend}</legend>
      {answers.map(({ value, label, hint }, index) => (
        <label
          key={value}
          className={`${styles['card']} ${styles['size']}`}
          onPointerDown={taps.onPointerDown(value)}
          {...keyed(hasKeys ? (SIZE_KEYS[index] ?? null) : null, hint)}
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            {...(index === 0 ? { id: targets.size } : {})}
            {...(hint === undefined ? {} : { 'aria-label': hint })}
            {...taps.onCard(value)}
          />
          <span>{label}</span>
        </label>
      ))}
      {whyNotWritten !== null && <p className={styles['staysHere']}>{words.staysHere[whyNotWritten]}</p>}
    </fieldset>
  );
}
