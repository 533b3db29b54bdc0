import type { ReactElement, ReactNode } from 'react';
import styles from './Figure.module.css';

type Props = {
  readonly children: ReactNode;
  readonly onOpen: () => void;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  /** The accessible name, where the text is too short for one. */
  readonly label?: string;
};

/** A number as a button that shows the issues it counts. */
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
