import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import type { BallotView, Failure } from '../../../src/contract';
import { confidenceVotes } from '../../../src/domain/ballot/round';
import { NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import { useLatest } from '../form/use-latest';
import { areSizesApart } from '../store/moment';
import { FailureNotice } from '../../ui/FailureNotice';
import type { PanelWords } from '../words.en';
import { NumberField } from '../../ui/NumberField';
import { Tick } from '../../ui/Tick';
import { useSubmit } from '../../ui/use-submit';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { HANDS_AT_MOST, handsPer } from '../../../src/domain/ballot/hands';
import { countOf, countsIn, handsIn, sizeAnswers, type Counts, type Typed } from './hands';
import over from '../form/over-meanwhile.module.css';
import { useDraft } from '../form/use-draft';
import { focusOn, targets } from '../keyboard/lead-target';
import { onEscape } from '../keyboard/on-escape';
import { usePanel } from '../store/panel-context';
import { currentTalk } from '../store/current-talk';
import { useWords } from '../words';

type OpenBallot = Extract<BallotView, { state: 'open' }>;
type Props = {
  readonly ballot: OpenBallot;
  /** Whether the viewer leads now; may change after some hands were counted. */
  readonly isFacilitator: boolean;
  readonly done: () => void;
};

/** Why the hands were refused, where the failure code alone is too general. */
function inWords({ code, details }: Failure, words: PanelWords['hands']): string | undefined {
  if (details.because === 'not-leading') return words.notLeading;
  if (details.because === 'no-hands') return words.off;
  if (details.because === 'votes-cast') return words.votesCast;
  if (details.because === 'too-many-hands') return words.tooMany(details.limit);
  return code === 'nothing-to-reveal' ? words.noHand : undefined;
}

type FieldsProps = {
  readonly legend: string;
  readonly answers: readonly { readonly value: string; readonly label: string; readonly id?: string }[];
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
};

/** A small number field per answer. */
function HandFields({ legend, answers, typed, onType }: FieldsProps): ReactElement {
  return (
    <fieldset className={forms['hands']}>
      <legend>{legend}</legend>
      {answers.map(({ value, ...labelled }) => (
        <NumberField
          key={value}
          {...labelled}
          value={typed[value] ?? ''}
          min={0}
          max={HANDS_AT_MOST}
          wrong={handsIn(typed[value] ?? '') === null}
          onChange={(hands) => onType({ ...typed, [value]: hands })}
        />
      ))}
    </fieldset>
  );
}

/** The typed counts, kept outside the form so that they survive a change of the facilitator. */
function useCounts({ round }: OpenBallot) {
  const [kept, keep, forget] = useDraft('hands');
  const counts = countsIn(kept, round);
  const write = (typed: Partial<Counts>): void => {
    const { confidence, sizes } = { ...counts, ...typed };
    const isEmpty = [...Object.values(confidence), ...Object.values(sizes)].every((hands) => hands === '');
    keep(isEmpty ? '' : JSON.stringify({ confidence, sizes, round }));
  };
  return { counts, write, forget };
}

/** Why hands can no longer be revealed, unless the last refusal said so already. */
function NotLeading(): ReactElement {
  const { hands, news } = useWords();
  const isOver = currentTalk(usePanel().view) === null;
  return (
    <p role="alert" className={over['overMeanwhile']}>
      {isOver ? news.over : hands.notLeading}
    </p>
  );
}

/** For one laptop in the room: the facilitator enters the counted hands and reveals them in one call. */
export function ShowOfHands({ ballot, isFacilitator, done }: Props): ReactElement {
  const { ballot: votes, hands: words, cancel } = useWords();
  const { view, actions } = usePanel();
  const latest = useLatest(view);
  const first = useId();
  const { counts, write, forget } = useCounts(ballot);
  const [asked, setAsked] = useState(false);
  const { failure, submit } = useSubmit(isFacilitator);
  useEffect(() => document.getElementById(first)?.focus(), [first]);
  const count = countOf({ ...counts, cards: ballot.cards });
  const per = count === null ? { answers: 0, sizes: 0 } : handsPer(count);
  const people = Math.max(per.answers, per.sizes);
  // Not everybody has to raise a hand twice, so a difference only warns of a possible miscount.
  const uneven = per.answers > 0 && per.sizes > 0 && per.answers !== per.sizes;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (count === null || people === 0) return;
    const shown = { base: { round: ballot.round }, input: { ...count, asked } };
    if (!(await submit(() => actions.send('showHands', shown)))) return;
    forget();
    // While the sizes lie apart there is nothing to write down yet.
    focusOn(areSizesApart(latest()) ? targets.result : targets.agreed);
  };
  const leave = (): void => {
    forget();
    done();
  };
  const beside: Readonly<Record<string, string>> = { [UNSURE]: votes.cannotSay, [NOT_MINE]: votes.notMine };
  const answers = confidenceVotes.map((vote) => ({ value: String(vote), label: `${vote} ${votes.votes[vote]}` }));
  const cards = sizeAnswers(ballot.cards).map((value) => ({ value, label: beside[value] ?? value }));
  return (
    <form
      className={forms['asideForm']}
      onSubmit={(event) => void send(event)}
      onKeyDown={onEscape(people === 0 ? leave : null)}
    >
      <HandFields
        legend={words.answers}
        answers={answers.map((answer, at) => (at === 0 ? { ...answer, id: first } : answer))}
        typed={counts.confidence}
        onType={(confidence) => write({ confidence })}
      />
      {cards.length > 0 && (
        <HandFields legend={words.sizes} answers={cards} typed={counts.sizes} onType={(sizes) => write({ sizes })} />
      )}
      <Tick label={words.asked} checked={asked} onChange={setAsked} />
      {uneven && <p className={styles['aside']}>{words.uneven(per.answers, per.sizes)}</p>}
      {failure !== null && <FailureNotice failure={failure} inWords={inWords(failure, words)} />}
      {!isFacilitator && failure === null && <NotLeading />}
      <div className={styles['buttons']}>
        <Button type="submit" isDisabled={people === 0 || !isFacilitator}>
          {words.reveal(people)}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}
