import type { ReactElement } from 'react';
import styles from './Field.module.css';
import { FieldFrame, type Labelled } from './FieldFrame';
import { useCommonWords } from './words';

type Props = Labelled & {
  /** The typed text, so that a half-typed number is kept. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min: number;
  readonly max: number;
  readonly wrong?: boolean;
  /** Another fault of the number, in words. */
  readonly complaint?: string | undefined;
};

/** A label above a whole number; says the allowed range when `wrong`, else the form's complaint. */
export function NumberField({ value, onChange, min, max, wrong = false, complaint, ...labelled }: Props): ReactElement {
  const { between } = useCommonWords();
  const problem = wrong ? between(min, max) : (complaint ?? null);
  return (
    <FieldFrame {...labelled} wrong={problem}>
      {(ties) => (
        <input
          {...ties}
          type="number"
          inputMode="numeric"
          className={styles['control']}
          value={value}
          min={min}
          max={max}
          step={1}
          {...(problem === null ? {} : { 'aria-invalid': true })}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
