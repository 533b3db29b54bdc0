import type { ReactElement } from 'react';
import { useId } from 'react';
import styles from './Field.module.css';
import type { Labelled } from './FieldFrame';
import { FieldFrame } from './FieldFrame';

type Props = Labelled & { readonly value: string; readonly onChange: (value: string) => void };

/** A calendar day, `YYYY-MM-DD`, empty when none. */
export function DayField({ value, onChange, ...labelled }: Props): ReactElement {
  const fallback = useId();
  const id = labelled.id ?? fallback;
  return (
    <FieldFrame {...labelled} id={id}>
      <input
        id={id}
        type="date"
        className={styles['control']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}
