import type { ReactElement } from 'react';
import type { ReadinessState } from '../../src/domain/shared/readiness-state';
import styles from './Lozenge.module.css';
import { useCommonWords } from './words';

/** A state as word and colour; the colour never says anything that the word does not. */
export function Lozenge({ state }: { state: ReadinessState }): ReactElement {
  return <span className={`${styles['lozenge']} ${styles[state]}`}>{useCommonWords().states[state]}</span>;
}
