import type { ReactElement } from 'react';
import { useId } from 'react';
import styles from './pills.module.css';

type Props<T extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
  /** Given to the first button, for whoever moves the focus here. */
  readonly firstId?: string;
  /** What is chosen is on its way: another choice would be lost. Not disabled: that would lose the keyboard's place. */
  readonly resting?: boolean;
};

/** A few radio buttons in a row, as wide as their words. */
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
