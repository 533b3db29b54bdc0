import type { ReactElement } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type Labelled } from './FieldFrame';

type Props = Labelled & { readonly value: string; readonly onChange: (value: string) => void };

/** A calendar day, `YYYY-MM-DD`, empty when none. */
export function DayField({ value, onChange, ...labelled }: Props): ReactElement {
  return (
    <FieldFrame {...labelled}>
      {(ties) => (
        <input
          {...ties}
          type="date"
          className={styles['control']}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
