import type { ReactElement } from 'react';
import styles from './Field.module.css';

type Props = { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void };

/** A checkbox with its label. */
export function Tick({ label, checked, onChange }: Props): ReactElement {
  return (
    <label className={styles['tick']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
