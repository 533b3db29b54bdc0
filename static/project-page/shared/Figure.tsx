import type { ReactElement, ReactNode } from 'react';
import styles from './Figure.module.css';

type Props = {
  readonly children: ReactNode;
  readonly onOpen: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** What its name is where its text is too short for one. */
  readonly label?: string;
};

/** A number that can be asked what it is made of: it shows its issues in the table. */
export function Figure({ children, onOpen, pressed = false, expanded, label }: Props): ReactElement {
  return (
    <button
      type="button"
      className={`${styles['figure']} ${pressed ? styles['pressed'] : ''}`}
      {...(expanded === undefined ? { 'aria-pressed': pressed } : { 'aria-expanded': expanded })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
