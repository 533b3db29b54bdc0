import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import type { BallotView, Failure } from '../../../src/contract';
import { confidenceVotes } from '../../../src/domain/ballot/round';
import { NOT_MINE, UNSURE } from '../../../src/domain/issue/card';
import { useLatest } from '../form/use-latest';
import { areSizesApart } from '../../../src/situation/moment';
import { FormFailure } from '../form/FormFailure';
import type { PanelWords } from '../words.en';
import { NumberField } from '../../ui/NumberField';
import { Tick } from '../../ui/Tick';
import forms from './aside-form.module.css';
import styles from './ballot.module.css';
import { HANDS_AT_MOST, handsPer } from '../../../src/domain/ballot/hands';
import { countOf, handsIn, sizeAnswers, type Typed } from './hands';
import { Over } from '../form/Over';
import { useForm } from '../form/use-form';
import { focusOn, targets } from '../keyboard/lead-target';
import { onEscape } from '../keyboard/on-escape';
import { usePanel } from '../store/panel-context';
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
          onChange={(hands) => onType({ [value]: hands })}
        />
      ))}
    </fieldset>
  );
}

/** The name of a size's field. */
const ofSize = (label: string): string => `size ${label}`;

/** The typed counts of this round, and sending them. */
function useCounts({ round, cards }: OpenBallot, asked: boolean) {
  const { actions } = usePanel();
  const labels = sizeAnswers(cards);
  const empty: Typed = Object.fromEntries([...confidenceVotes, ...labels.map(ofSize)].map((field) => [field, '']));
  const countIn = (typed: Typed) =>
    countOf({
      confidence: typed,
      sizes: Object.fromEntries(labels.map((label) => [label, typed[ofSize(label)] ?? ''])),
      cards,
    });
  const form = useForm('hands', { fields: empty, base: { round } }, async ({ base, input, requestId }) => {
    const count = countIn(input);
    return count && actions.send('showHands', { requestId, base, input: { ...count, asked } });
  });
  const isOld = form.base.round !== round;
  useEffect(() => {
    if (isOld) form.leave();
  });
  const typed = isOld ? empty : form.fields;
  return { form, labels, typed, count: countIn(typed) };
}

/** Why hands can no longer be revealed, unless the last refusal said so already. */
function NotLeading(): ReactElement {
  const { hands, news } = useWords();
  const isOver = usePanel().view.talk === null;
  return <Over>{isOver ? news.over : hands.notLeading}</Over>;
}

/** For one laptop in the room: the facilitator enters the counted hands and reveals them in one call. */
export function ShowOfHands({ ballot, isFacilitator, done }: Props): ReactElement {
  const { ballot: votes, hands: words, cancel } = useWords();
  const { view } = usePanel();
  const latest = useLatest(view);
  const first = useId();
  const [asked, setAsked] = useState(false);
  const { form, labels, typed, count } = useCounts(ballot, asked);
  const { set, forget } = form;
  // Who leads now decides anew.
  useEffect(() => (isFacilitator ? undefined : forget()), [isFacilitator, forget]);
  const failure = isFacilitator ? form.failure : null;
  useEffect(() => document.getElementById(first)?.focus(), [first]);
  const per = count === null ? { answers: 0, sizes: 0 } : handsPer(count);
  const people = Math.max(per.answers, per.sizes);
  // Not everybody has to raise a hand twice, so a difference only warns of a possible miscount.
  const uneven = per.answers > 0 && per.sizes > 0 && per.answers !== per.sizes;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (people === 0 || !(await form.send())) return;
    // While the sizes lie apart there is nothing to write down yet.
    focusOn(areSizesApart(latest()) ? targets.result : targets.agreed);
  };
  const leave = (): void => {
    form.leave();
    done();
  };
  const beside: Readonly<Record<string, string>> = { [UNSURE]: votes.cannotSay, [NOT_MINE]: votes.notMine };
  const answers = confidenceVotes.map((vote) => ({ value: String(vote), label: `${vote} ${votes.votes[vote]}` }));
  const cards = labels.map((label) => ({ value: ofSize(label), label: beside[label] ?? label }));
  return (
    <form
      className={forms['asideForm']}
      onSubmit={(event) => void send(event)}
      onKeyDown={onEscape(people === 0 ? leave : null)}
    >
      <HandFields
        legend={words.answers}
        answers={answers.map((answer, at) => (at === 0 ? { ...answer, id: first } : answer))}
        typed={typed}
        onType={set}
      />
      {cards.length > 0 && <HandFields legend={words.sizes} answers={cards} typed={typed} onType={set} />}
      <Tick label={words.asked} checked={asked} onChange={setAsked} />
      {uneven && <p className={styles['aside']}>{words.uneven(per.answers, per.sizes)}</p>}
      {failure !== null && <FormFailure failure={failure} inWords={inWords(failure, words)} />}
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
