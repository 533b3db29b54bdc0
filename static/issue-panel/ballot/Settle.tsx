import Button from '@atlaskit/button/new';
import { type ReactElement, useCallback, useId, useState } from 'react';
import type { SizeView } from '../../../src/contract';
import type { AccountId } from '../../../src/domain/shared/person';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { useSubmit } from '../../ui/use-submit';
import styles from './ballot.module.css';
import revealed from './revealed.module.css';
import { targets } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import { PENDING } from '../store/optimistic';
import { InBar } from '../parts/InBar';
import { cardToSettle } from '../../../src/domain/ballot/size';
import { SizeConflict } from './SizeConflict';
import { useWords } from '../words';
import { requestJira } from '@forge/bridge';
import { atThisSize } from '../../../src/jira/search/at-this-size';
import { useRead } from '../../ui/use-read';

type Props = { readonly size: SizeView; readonly round: number };

/** What the estimate field holds now, whatever wrote it, or why the card is not written there. */
function useWhere({ settled, whyNotWritten }: SizeView): string {
  const words = useWords().size;
  const { points } = useFormats();
  const field = usePanel().view.issue.estimate?.value;
  const card = settled?.value ?? null;
  if (settled?.at === PENDING ? settled.written : card !== null && field === card) return words.written;
  if (settled?.written === true && field !== undefined) return words.inField(field === null ? null : points(field));
  const because = card === null ? 'no-values' : 'refused';
  return words.staysHere[whyNotWritten === 'no-field' ? 'no-field' : because];
}

/** The settled card and whether it is in the estimate field, or who said that the size does not matter. */
function Settled({ size }: Pick<Props, 'size'>): ReactElement | null {
  const words = useWords().size;
  const where = useWhere(size);
  const by = size.settled?.label === null ? size.settled.by : null;
  const nameOf = useNameOf(by === null ? [] : [by], 'as-object');
  if (size.settled === null) return null;
  const { label } = size.settled;
  return (
    <p className={revealed['result']}>
      <b>{label === null ? words.without : words.settled(label)}</b> ·{' '}
      <span className={styles['aside']}>{by === null ? where : <bdi>{words.settledWithout(nameOf(by))}</bdi>}</span>
    </p>
  );
}

/** The cards to settle on in one press: those that were chosen, where they are a step apart at most. */
function cardsInQuestion({ advice, settled, counts }: SizeView): readonly string[] {
  if (settled !== null || (advice !== 'agreed' && advice !== 'nearly')) return [];
  return counts.flatMap(({ label, votes }) => (votes > 0 ? [label] : []));
}

type Choose = { readonly settle: (label: string | null) => void };

/** Every card of the scale, and going on without one. */
function Cards({ id, size, settle }: Choose & Pick<Props, 'size'> & { readonly id: string }): ReactElement {
  const words = useWords().size;
  return (
    <div id={id} role="group" aria-label={words.which} className={styles['buttons']}>
      {size.counts.map(({ label }) => (
        <Button key={label} onClick={() => settle(label)}>
          {label}
        </Button>
      ))}
      {size.settled?.label !== null && <Button onClick={() => settle(null)}>{words.without}</Button>}
    </div>
  );
}

/** The viewer may settle the size; in a talk only its facilitator may. */
export function useSettles(): boolean {
  const { view, situation } = usePanel();
  return view.me.canEdit && (situation.leader === null || situation.role === 'leader');
}

/** The settled size, with the buttons for the person who may settle it. In a talk the others read who that is. */
export function Settle(props: Props): ReactElement {
  const settles = useSettles();
  const { leader } = usePanel().situation;
  return (
    <>
      <Settled size={props.size} />
      {settles ? (
        <Settling {...props} />
      ) : (
        leader !== null && props.size.settled === null && <SettledBy leader={leader} />
      )}
    </>
  );
}

function SettledBy({ leader }: { readonly leader: AccountId }): ReactElement {
  const words = useWords().size;
  const nameOf = useNameOf([leader]);
  return (
    <p id={targets.settle} tabIndex={-1} className={styles['aside']}>
      <bdi>{words.settles(nameOf(leader))}</bdi>
    </p>
  );
}

/**
 * A person settles the size, whatever was voted: by one press on a card that was chosen where they are close, else by
 * choosing from all cards. While the sizes lie a step apart, the card with most votes is the talk's one thing to press.
 */
function Settling({ size, round }: Props): ReactElement {
  const words = useWords().size;
  const { actions, act } = usePanel();
  const [wanted, want] = useState<string | null | undefined>(undefined);
  const isSettled = size.settled !== null && size.settled.label === wanted;
  const { failure, submit, forget } = useSubmit(isSettled, false);
  const [open, setOpen] = useState(false);
  const id = useId();
  const settle = (label: string | null, over = size.settled?.label ?? null): void => {
    setOpen(false);
    want(label);
    void submit(() => actions.settleSize({ base: { round, label: over }, input: { label } }));
  };
  const near = cardsInQuestion(size);
  const card = cardToSettle(size);
  const isFirst = (label: string): boolean => act === 'settle' && label === card?.label;
  return (
    <>
      {card !== null && card.value !== null && <AtThisSize label={card.label} value={card.value} />}
      <div className={styles['buttons']}>
        {near.map((label, at) => (
          <InBar key={label} when={isFirst(label)}>
            <Button
              {...(at === 0 ? { id: targets.settle } : {})}
              appearance={isFirst(label) ? 'primary' : 'default'}
              onClick={() => settle(label)}
            >
              {words.settleOn(label)}
            </Button>
          </InBar>
        ))}
        {size.maySettle && (
          <Button
            appearance="subtle"
            {...(near.length === 0 ? { id: targets.settle } : {})}
            aria-expanded={open}
            {...(open ? { 'aria-controls': id } : {})}
            onClick={() => setOpen(!open)}
          >
            {size.settled === null && near.length === 0 ? words.settle : words.change}
          </Button>
        )}
        <VoteAgain round={round} />
      </div>
      {open && <Cards id={id} size={size} settle={settle} />}
      {failure !== null && !isSettled && <SizeConflict failure={failure} settle={settle} keepTheirs={forget} />}
    </>
  );
}

/** Opens another round. While the sizes lie apart it is the talk's one thing to press. */
export function VoteAgain({ round }: Pick<Props, 'round'>): ReactElement {
  const words = useWords().size;
  const { actions, act } = usePanel();
  const isLead = act === 'again';
  const { failure, submit } = useSubmit();
  return (
    <>
      <InBar when={isLead}>
        <Button
          appearance={isLead ? 'primary' : 'default'}
          onClick={() => void submit(() => actions.send('voteAgain', { base: { round }, input: {} }))}
        >
          {words.again}
        </Button>
      </InBar>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

/** "7 of the last 10 5s took one sprint", read as the viewer; nothing while that is unknown, or for too few items. */
function AtThisSize({ label, value }: { readonly label: string; readonly value: number }): ReactElement | null {
  const words = useWords().size;
  const { issue, outlook } = usePanel().view;
  const { key, projectKey } = issue;
  const { fields } = outlook;
  const read = useCallback(
    (of: string) => atThisSize((path, init) => requestJira(path, init), { projectKey, key, size: Number(of), fields }),
    [projectKey, key, fields],
  );
  const result = useRead(String(value), read);
  if (result === null || result === 'failed' || result.value === null) return null;
  return <p className={styles['aside']}>{words.tookOne(result.value.tookOne, result.value.of, label)}</p>;
}
