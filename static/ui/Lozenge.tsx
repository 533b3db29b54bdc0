import type { ReactElement } from 'react';
import type { ReadinessState } from '../../src/domain/shared/readiness-state';
import styles from './Lozenge.module.css';
import { useCommonWords } from './words';

/** A state as a word in a colour; the colour adds nothing to the word. */
export function Lozenge({ state }: { state: ReadinessState }): ReactElement {
  return <span className={`${styles['lozenge']} ${styles[state]}`}>{useCommonWords().states[state]}</span>;
}
