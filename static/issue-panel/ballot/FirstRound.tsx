import type { ReactElement } from 'react';
import type { SizeRange } from '../../../src/domain/ballot/size';
import styles from './ballot.module.css';
import { useWords } from '../words';

/** How far apart the first round was, beside a later one. */
export function FirstRound({ range: { low, high } }: { readonly range: SizeRange }): ReactElement {
  return <p className={styles['aside']}>{useWords().ballot.firstRound(low === high ? low : `${low}–${high}`)}</p>;
}
