import Button from '@atlaskit/button/new';
import { type ReactElement, useId, useState } from 'react';
import type { SizeView } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useSubmit } from '../../ui/use-submit';
import styles from './ballot.module.css';
import revealed from './revealed.module.css';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import { PENDING } from '../store/optimistic';
import { InBar } from '../talk/InBar';
import { useLeads, useTalkLead } from '../talk/use-talk-lead';
import { TornSize } from './TornSize';

type Props = { readonly size: SizeView; readonly round: number };

/** What the estimate field holds now, whatever wrote it, or why the card is not written there. */
function useWhere({ settled, whyNotWritten }: SizeView): string {
  const words = useLaterWords().size;
  const { points } = useFormats();
  const field = usePanel().view.issue.estimate?.value;
  const card = settled?.value ?? null;
  if (settled?.at === PENDING ? settled.written : card !== null && field === card) return words.written;
  if (settled?.written === true && field !== undefined) return words.inField(field === null ? null : points(field));
  const because = card === null ? 'no-values' : 'refused';
  return words.staysHere[whyNotWritten === 'no-field' ? 'no-field' : because];
}

/** The settled card, and whether it is in the estimate field. */
function Settled({ size }: Pick<Props, 'size'>): ReactElement | null {
  const words = useLaterWords().size;
  const where = useWhere(size);
  if (size.settled === null) return null;
  return (
    <p className={revealed['result']}>
      <b>{words.settled(size.settled.label)}</b> · <span className={styles['aside']}>{where}</span>
    </p>
  );
}

/** A person settles the size, whatever was voted: by one tap where all agree, else by choosing from all cards. */
export function Settle({ size, round }: Props): ReactElement {
  const words = useLaterWords().size;
  const { actions } = usePanel();
  const leads = useLeads();
  const isLead = useTalkLead() === 'again' && leads;
  const [wanted, want] = useState<string | null>(null);
  const isSettled = size.settled !== null && size.settled.label === wanted;
  const { failure, submit, forget } = useSubmit(isSettled, false);
  const voting = useSubmit();
  const [open, setOpen] = useState(false);
  const id = useId();
  const settle = (label: string, over = size.settled?.label ?? null): void => {
    setOpen(false);
    want(label);
    void submit(() => actions.settleSize({ round, label, over }));
  };
  const again = (): void => void voting.submit(() => actions.send('voteAgain', { round }));
  const agreed = size.advice === 'agreed' ? size.counts.find(({ votes }) => votes > 0) : undefined;
  return (
    <>
      <Settled size={size} />
      <div className={styles['buttons']}>
        {agreed !== undefined && size.settled === null && (
          <Button onClick={() => settle(agreed.label)}>{words.settleOn(agreed.label)}</Button>
        )}
        <Button aria-expanded={open} {...(open ? { 'aria-controls': id } : {})} onClick={() => setOpen(!open)}>
          {size.settled === null ? words.settle : words.change}
        </Button>
        <InBar when={isLead}>
          <Button appearance={isLead ? 'primary' : 'default'} onClick={again}>
            {words.again}
          </Button>
        </InBar>
      </div>
      {open && (
        <div id={id} role="group" aria-label={words.which} className={styles['buttons']}>
          {size.counts.map(({ label }) => (
            <Button key={label} onClick={() => settle(label)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {voting.failure !== null && <FailureNotice failure={voting.failure} />}
      {failure !== null && !isSettled && <TornSize failure={failure} settle={settle} keepTheirs={forget} />}
    </>
  );
}
