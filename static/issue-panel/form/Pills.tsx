import { type ReactElement, useId } from 'react';
import styles from './pills.module.css';

type Props<T extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
  /** Id of the first button, for moving the focus there. */
  readonly firstId?: string;
  /** The choice is being sent, and another one would be lost. Not `disabled`, which would lose the keyboard focus. */
  readonly resting?: boolean;
};

/** Radio buttons in a row, each as wide as its text. */
export function Pills<T extends string>(props: Props<T>): ReactElement {
  const { legend, options, chosen, onChoose, firstId, resting = false } = props;
  const name = useId();
  return (
    <fieldset className={styles['pills']}>
      <legend>{legend}</legend>
      {options.map(({ value, label }, index) => (
        <label key={value} className={styles['pill']}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            {...(index === 0 && firstId !== undefined ? { id: firstId } : {})}
            aria-disabled={resting}
            onChange={() => (resting ? undefined : onChoose(value))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
