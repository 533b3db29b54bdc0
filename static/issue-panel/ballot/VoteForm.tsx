import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react';
import type { BallotView } from '../../../src/contract';
import { type ConfidenceVote, confidenceVotes } from '../../../src/domain/ballot/round';
import { type SizeVote, NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import styles from './ballot.module.css';
import { focusOn, targets } from '../keyboard/lead-target';
import { useKeyed } from '../keyboard/single-keys';
import { type CastVote, isEmpty } from '../store/own-vote';
import { usePanel } from '../store/panel-context';
import type { VotePart } from './use-casting';
import { useWords } from '../words';

type Props = {
  readonly ballot: Pick<
    Extract<BallotView, { state: 'open' }>,
    'cards' | 'whyNotWritten' | 'mine' | 'mySize' | 'joinsAlone'
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

/**
 * A pointer tap on a card votes, a low one as well. After a size the form stays for the answer. The keyboard only chooses,
 * because arrow keys pass through "No" on the way to "Good"; then a button sends.
 */
export function VoteForm(props: Props): ReactElement {
  const { ballot, chosen, choose, vote: cast, keep, startAt } = props;
  const { ballot: words, cancel } = useWords();
  const { situation } = usePanel();
  const name = useId();
  const isChange = keep !== null;
  useEffect(() => (isChange && startAt !== null ? focusOn(targets[startAt]) : undefined), [isChange, startAt]);
  const isUnsent = !isEmpty(chosen);
  const sizeBefore = ballot.mine === null ? ballot.mySize : null;
  const size = chosen.size ?? sizeBefore;
  const { whyNotWritten } = ballot;
  const hasSizes = ballot.cards.length > 0;
  const sizes = useSizes(ballot, size === null);
  const answers = useAnswers(size !== null || !hasSizes);
  const voted = sizeBefore === null ? words.tapVotes : words.sizeIn;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isUnsent) cast(chosen);
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      {hasSizes && (
        <Cards
          look="sizes"
          legend={words.sizeLegend}
          firstId={targets.size}
          cards={sizes}
          chosen={size}
          tap={(tapped) => cast({ confidence: null, size: tapped })}
          choose={(one) => choose({ ...chosen, size: one })}
        >
          {whyNotWritten !== null && <p className={styles['staysHere']}>{words.staysHere[whyNotWritten]}</p>}
        </Cards>
      )}
      {ballot.joinsAlone && <p className={styles['staysHere']}>{words.joinsAlone}</p>}
      <Cards
        look="cards"
        legend={words.question}
        about={`${name}-tap`}
        firstId={targets.vote}
        cards={answers}
        chosen={chosen.confidence}
        tap={(confidence) => cast({ ...chosen, confidence })}
        choose={(confidence) => choose({ ...chosen, confidence })}
      />
      {situation.reveal?.isOfFew === true && <p className={styles['staysHere']}>{words.few}</p>}
      <div className={styles['row']}>
        {isUnsent && <Button type="submit">{words.vote}</Button>}
        {keep !== null && (
          <Button appearance="subtle" onClick={keep}>
            {cancel}
          </Button>
        )}
        <small id={`${name}-tap`} className={styles['aside']}>
          {isUnsent ? words.unsaved : isChange ? words.stillCounts : voted}
        </small>
      </div>
    </form>
  );
}

type Card<T> = {
  readonly value: T;
  readonly face: ReactNode;
  /** The key that presses it. */
  readonly pressedBy: string | null;
  readonly hint?: string | undefined;
};

type CardsProps<T> = {
  readonly look: 'cards' | 'sizes';
  readonly legend: string;
  /** Id of the text that says what a tap does. */
  readonly about?: string;
  /** Id of the first card. */
  readonly firstId: string;
  readonly cards: readonly Card<T>[];
  readonly chosen: T | null;
  readonly tap: (value: T) => void;
  readonly choose: (value: T) => void;
  readonly children?: ReactNode;
};

/**
 * Radio buttons as cards. A pointer tap on a card votes, a choice by keyboard does not. Browsers fire "click" for arrow keys,
 * too, and do not always mark it as such, so the press is recorded.
 */
function Cards<T extends string | number>(props: CardsProps<T>): ReactElement {
  const { look, legend, about, firstId, cards, chosen, tap, choose, children } = props;
  const keyed = useKeyed();
  const aimedAt = useRef<T | null>(null);
  const name = useId();
  return (
    <fieldset className={styles[look]} aria-describedby={about} onKeyDown={() => void (aimedAt.current = null)}>
      <legend>{legend}</legend>
      {cards.map(({ value, face, pressedBy, hint }, index) => (
        <label
          key={value}
          className={`${styles['card']} ${look === 'sizes' ? styles['size'] : ''}`}
          onPointerDown={() => void (aimedAt.current = value)}
          {...keyed(pressedBy, hint)}
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            {...(index === 0 ? { id: firstId } : {})}
            {...(hint === undefined ? {} : { 'aria-label': hint })}
            onClick={() => (aimedAt.current === value ? tap(value) : undefined)}
            onChange={() => (aimedAt.current === value ? undefined : choose(value))}
          />
          {face}
        </label>
      ))}
      {children}
    </fieldset>
  );
}

/** One key for each answer of the longest scale: digits, then letters in their order without those that press a button. */
const SIZE_KEYS = '1234567890abdefghijklm';

/** The team's scale with two answers beside it. */
function useSizes({ cards }: Pick<Props['ballot'], 'cards'>, hasKeys: boolean): readonly Card<SizeVote>[] {
  const { ballot: words } = useWords();
  return [
    ...cards.map(({ label }) => ({ value: label, label, hint: undefined })),
    { value: UNSURE, label: UNSURE, hint: words.cannotSay },
    { value: NOT_MINE, label: words.notMine, hint: undefined },
  ].map(({ value, label, hint }, index) => ({
    value,
    face: <span>{label}</span>,
    pressedBy: hasKeys ? (SIZE_KEYS[index] ?? null) : null,
    hint,
  }));
}

function useAnswers(hasKeys: boolean): readonly Card<ConfidenceVote>[] {
  const { votes } = useWords().ballot;
  return confidenceVotes.map((value) => ({
    value,
    face: (
      <>
        <span className={styles['digit']}>{value}</span>
        <span className={styles['word']}>{votes[value]}</span>
      </>
    ),
    pressedBy: hasKeys ? String(value) : null,
  }));
}
