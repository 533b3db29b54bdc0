import type { ReactElement } from 'react';
import { useEffect, useId } from 'react';
import { Choice } from '../../ui/Choice';
import { Tick } from '../../ui/Tick';
import type { AskedDetails } from './AskForm';
import { DetailFields, useCandidates } from './DetailFields';
import { isTyping } from '../keyboard/is-typing';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';
import styles from './question.module.css';

type Props = { readonly details: AskedDetails; readonly onChange: (details: AskedDetails) => void };

/**
 * Details with defaults, one tap away: kind, category, owner, due day, whom it is asked for, and whether it is
 * blocking.
 */
export function AskDetails({ details, onChange }: Props): ReactElement {
  const words = useWords().questions;
  const later = useLaterWords().questions;
  const me = usePanel().view.me.accountId;
  const candidates = useCandidates();
  const set = (part: Partial<AskedDetails>): void => onChange({ ...details, ...part });
  const id = useId();
  // Focus moves to the first field, unless the viewer is typing.
  useEffect(() => {
    if (!isTyping()) document.getElementById(id)?.querySelector('select')?.focus();
  }, [id]);
  return (
    <div id={id} className={styles['details']}>
      <DetailFields details={details} onChange={set} candidates={candidates} ownerless={later.ownerDefault} withKind />
      {details.anonymous !== true && (
        <Choice
          label={later.whose}
          value={details.askedFor ?? ''}
          options={[{ value: '', label: later.mine }, ...candidates.filter(({ value }) => value !== me)]}
          onChange={(value) => set({ askedFor: value === '' ? null : value })}
        />
      )}
      <Tick label={words.blocking} checked={details.blocking} onChange={(blocking) => set({ blocking })} />
    </div>
  );
}
