import { type ReactElement, useEffect, useRef } from 'react';
import styles from './Field.module.css';

type Props = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** The page was opened to show it: it takes the focus. */
  readonly isSought?: boolean;
};

/** A checkbox with its label. */
export function Tick({ label, checked, onChange, isSought = false }: Props): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isSought) box.current?.focus();
  }, [isSought]);
  return (
    <label className={styles['tick']}>
      <input ref={box} type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
