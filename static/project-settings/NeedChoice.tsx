import { type ReactElement, useEffect, useId, useRef } from 'react';
import type { Need } from '../../src/domain/policy/policy';
import styles from './Settings.module.css';
import { useWords } from './words';

type Props = {
  readonly label: string;
  /** The need of all other issue types, shown where this type differs. */
  readonly note?: string;
  readonly value: Need;
  readonly offered: readonly Need[];
  readonly onChange: (need: Need) => void;
  /** The page was opened to show this rule: it takes the focus. */
  readonly isSought: boolean;
};

/** Required, advice or off, for one criterion. */
export function NeedChoice({ label, note, value, offered, onChange, isSought }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isSought) chosen.current?.focus();
  }, [isSought]);
  return (
    <div
      role="radiogroup"
      aria-labelledby={id}
      className={`${styles['rule']} ${note === undefined && !isSought ? '' : styles['marked']}`}
    >
      <span>
        <span id={id} dir="auto">
          {label}
        </span>
        {note !== undefined && <small className={styles['differs']}>{note}</small>}
      </span>
      <span className={styles['needs']}>
        {offered.map((need) => (
          <label key={need} className={styles['need']}>
            <input
              ref={need === value ? chosen : null}
              type="radio"
              name={id}
              checked={need === value}
              onChange={() => onChange(need)}
            />
            <span>{words.needs[need]}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
