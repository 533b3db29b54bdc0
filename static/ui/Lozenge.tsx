import type { ReactElement } from 'react';
import type { Readiness } from '../../src/domain/refinement/readiness';
import { type LozengeState, lozengeStateOf } from '../../src/domain/refinement/lozenge-state';
import styles from './Lozenge.module.css';
import { useCommonWords } from './words';

type Props = { readonly readiness: Pick<Readiness, 'state' | 'lacks'> | null };

/** A state as a word in a colour; the colour adds nothing to the word. */
export function Lozenge({ readiness }: Props): ReactElement {
  const words = useCommonWords();
  const standing = lozengeStateOf(readiness);
  const long: Partial<Record<LozengeState, string>> = words.statesLong;
  return (
    <span className={`${styles['lozenge']} ${styles[standing]}`} title={long[standing]}>
      {words.states[standing]}
    </span>
  );
}
