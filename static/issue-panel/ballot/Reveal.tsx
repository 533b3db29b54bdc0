import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import type { BallotView } from '../../../src/contract';
import { areSizesApart } from '../../../src/situation/moment';
import type { Reveal as Revealing } from '../../../src/situation/situation';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useListed, useNameOf } from '../../ui/Name';
import { useSubmit } from '../../ui/use-submit';
import { useLatest } from '../form/use-latest';
import { focusOn, targets } from '../keyboard/lead-target';
import { useKeyed } from '../keyboard/single-keys';
import { InBar } from '../parts/InBar';
import { Muted } from '../parts/Muted';
import { usePanel } from '../store/panel-context';
import { turnoutOf } from '../store/talk-and-vote';
import { useWords } from '../words';
import styles from './ballot.module.css';

type Props = { readonly ballot: Extract<BallotView, { state: 'open' }> };
type How = { readonly anyway: boolean; readonly without: readonly string[] };

/**
 * Reveals all votes. Then focus moves on: to the agreed sentence for the facilitator, else to the result. Where somebody who
 * is asked for has not voted, it asks once, by name.
 */
export function Reveal({ ballot }: Props): ReactElement {
  const { ballot: words } = useWords();
  const keyed = useKeyed();
  const { view, actions, moments, act, situation } = usePanel();
  const { failure, submit, forget } = useSubmit();
  const isLead = act === 'reveal';
  const isFacilitator = situation.role === 'leader';
  const latest = useLatest(view);
  const [isAsking, setAsking] = useState(false);
  const missing = situation.reveal?.missing ?? null;
  // The missing votes have come meanwhile.
  if (isAsking && missing === null) setAsking(false);
  const reveal = async (how: How): Promise<void> => {
    // A refusal is said beside the vote.
    moments?.visit('vote');
    setAsking(false);
    if (!(await submit(() => actions.send('revealBallot', { base: { round: ballot.round }, input: how })))) return;
    focusOn(targets.result);
    // While the sizes lie apart there is nothing to write down yet.
    if (isFacilitator && !areSizesApart(latest())) focusOn(targets.agreed);
  };
  const ask = (): void => {
    forget();
    if (missing === null) return void reveal({ anyway: false, without: [] });
    moments?.visit('vote');
    setAsking(true);
  };
  // Somebody has come meanwhile whom the page had not seen, or too few of the votes are answers.
  const isMissed = failure?.details.because === 'missing' && missing !== null;
  if (missing !== null && (isAsking || isMissed))
    return (
      <Missing
        people={missing.people}
        mayCount={missing.mayCount && !isMissed}
        reveal={(how) => void reveal(how)}
        wait={() => {
          setAsking(false);
          forget();
        }}
      />
    );
  return (
    <div className={styles['buttons']}>
      <InBar when={isLead}>
        <Button
          {...(ballot.enough ? { id: targets.reveal, appearance: 'primary' } : {})}
          isDisabled={ballot.voted.length === 0}
          {...keyed(act === 'reveal' ? 'r' : null)}
          onClick={ask}
        >
          <Muted>{words.reveal(...turnoutOf(view, ballot))}</Muted>
        </Button>
      </InBar>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

type MissingProps = NonNullable<Revealing['missing']> & {
  readonly reveal: (how: How) => void;
  readonly wait: () => void;
};

/**
 * The pressed button is gone, so focus would be lost. It goes to the question, not to a button, so that a second tap is
 * deliberate.
 */
const takeFocus = (asked: HTMLElement | null): void => {
  if (document.activeElement === document.body) asked?.focus({ preventScroll: true });
};

/** From this many on they are counted, not named, on a button. */
const MANY = 3;

/** Asks whether to reveal although these have not voted: without them, because they are not here, or with them counted. */
function Missing({ people, mayCount, reveal, wait }: MissingProps): ReactElement {
  const words = useWords().missing;
  const formats = useFormats();
  const nameOf = useNameOf(people);
  const objectOf = useNameOf(people, 'as-object');
  const listed = useListed(nameOf);
  const all = listed(people);
  return (
    <div ref={takeFocus} role="alert" tabIndex={-1} className={styles['below']}>
      <p>
        <bdi>{words.asks(formats.list(all.map(nameOf)))}</bdi>
      </p>
      <div className={styles['buttons']}>
        <Button appearance="warning" onClick={() => reveal({ anyway: false, without: people })}>
          {people.length < MANY ? words.without(formats.list(all.map(objectOf))) : words.withoutMany(people.length)}
        </Button>
        {mayCount && <Button onClick={() => reveal({ anyway: true, without: [] })}>{words.anyway}</Button>}
        <Button appearance="subtle" onClick={wait}>
          {words.wait}
        </Button>
      </div>
      <small className={styles['aside']}>{words.comeBack}</small>
    </div>
  );
}
