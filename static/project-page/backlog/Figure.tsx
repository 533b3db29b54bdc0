import type { ReactElement, ReactNode } from 'react';
import styles from './Figure.module.css';

type Props = {
  readonly children: ReactNode;
  readonly onOpen: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
};

/** A number that can be asked what it is made of: it shows its issues in the table. */
export function Figure({ children, onOpen, pressed = false, expanded }: Props): ReactElement {
  return (
    <button
      type="button"
      className={`${styles['figure']} ${pressed ? styles['pressed'] : ''}`}
      {...(expanded === undefined ? { 'aria-pressed': pressed } : { 'aria-expanded': expanded })}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
