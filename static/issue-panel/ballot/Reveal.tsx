import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import type { BallotView } from '../../../src/contract';
import { areSizesApart } from '../../../src/situation/moment';
import { COUNTS_FROM } from '../../../src/domain/ballot/round';
import type { Wish } from '../../../src/situation/situation';
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

/**
 * Reveals all votes. Then focus moves on: to the agreed sentence for the facilitator, else to the result. If somebody who is
 * asked for has not voted, it asks once, by name. If it takes the press of others, it says for whom it waits.
 */
export function Reveal({ ballot }: Props): ReactElement {
  const { ballot: words, wish: wishWords } = useWords();
  const keyed = useKeyed();
  const { view, actions, moments, act, situation } = usePanel();
  const { failure, submit, forget } = useSubmit();
  const isLead = act === 'reveal';
  const isFacilitator = situation.role === 'leader';
  const latest = useLatest(view);
  const [isAsking, setAsking] = useState(false);
  const missing = situation.reveal?.missing ?? [];
  const wish = situation.reveal?.wish ?? null;
  // The missing votes have come meanwhile.
  if (isAsking && missing.length === 0) setAsking(false);
  const reveal = async (without: readonly string[]): Promise<void> => {
    // A refusal is said beside the vote.
    moments?.visit('vote');
    setAsking(false);
    const input = { without };
    if (!(await submit(() => actions.send('revealBallot', { base: { round: ballot.round }, input })))) return;
    // Others have to press, too.
    if (document.getElementById(targets.result) === null) return;
    focusOn(targets.result);
    // While the sizes lie apart there is nothing to write down yet.
    if (isFacilitator && !areSizesApart(latest())) focusOn(targets.agreed);
  };
  const ask = (): void => {
    forget();
    if (missing.length === 0) return void reveal([]);
    moments?.visit('vote');
    setAsking(true);
  };
  // Somebody has come meanwhile whom the page had not seen.
  const isMissed = failure?.details.because === 'missing';
  if (missing.length > 0 && (isAsking || isMissed))
    return (
      <Missing
        people={missing}
        reveal={() => void reveal(missing)}
        wait={() => {
          setAsking(false);
          forget();
        }}
      />
    );
  return (
    <div className={styles['buttons']}>
      {wish !== null && <WishLine wish={wish} ballot={ballot} />}
      {wish?.isMine !== true && (
        <InBar when={isLead}>
          <Button
            {...(ballot.enough || wish !== null ? { id: targets.reveal, appearance: 'primary' } : {})}
            isDisabled={ballot.voted.length === 0}
            {...keyed(act === 'reveal' ? 'r' : null)}
            onClick={ask}
          >
            <Muted>{wish?.awaitsMe === true ? wishWords.too : words.reveal(...turnoutOf(view, ballot))}</Muted>
          </Button>
        </InBar>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

/** Who wants to see the votes, and what the press of the others tells. */
function WishLine({ wish, ballot }: Props & { readonly wish: Wish }): ReactElement {
  const words = useWords().wish;
  const { list, either } = useFormats();
  const nameOf = useNameOf([...wish.by, ...wish.waiting]);
  const listed = useListed(nameOf);
  const isOfTwo = ballot.voted.length < COUNTS_FROM;
  const named = (ids: readonly string[], join: typeof list): string => join(listed(ids).map(nameOf));
  const told = ballot.voted.length === 2 ? words.two : wish.awaitsMe ? words.one : '';
  // Of three voters and more it is one whose press is awaited, and only that person may know it.
  const rest = wish.isMine
    ? `${words.mine} ${words.waiting(named(wish.waiting, isOfTwo ? list : either))}`
    : words.of(named(wish.by, list), wish.by.length);
  return <p className={styles['turnout']}>{[wish.isMine ? '' : told, rest].filter((part) => part !== '').join(' ')}</p>;
}

type MissingProps = { readonly people: readonly string[]; readonly reveal: () => void; readonly wait: () => void };

/**
 * The pressed button is gone, so focus would be lost. It goes to the question, not to a button, so that a second tap is
 * deliberate.
 */
const takeFocus = (asked: HTMLElement | null): void => {
  if (document.activeElement === document.body) asked?.focus({ preventScroll: true });
};

/** From this many on they are counted, not named, on a button. */
const MANY = 3;

/** Asks whether to reveal although these have not voted. */
function Missing({ people, reveal, wait }: MissingProps): ReactElement {
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
        <Button appearance="warning" onClick={reveal}>
          {people.length < MANY ? words.without(formats.list(all.map(objectOf))) : words.withoutMany(people.length)}
        </Button>
        <Button appearance="subtle" onClick={wait}>
          {words.wait}
        </Button>
      </div>
      <small className={styles['aside']}>{words.recorded}</small>
    </div>
  );
}
