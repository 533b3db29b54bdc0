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
};

/** A few radio buttons in a row, as wide as their words. */
export function Pills<T extends string>({ legend, options, chosen, onChoose, firstId }: Props<T>): ReactElement {
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
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
