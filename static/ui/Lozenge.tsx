import type { ReactElement } from 'react';
import type { Readiness } from '../../src/domain/refinement/readiness';
import { type Standing, standingOf } from '../../src/domain/refinement/standing';
import styles from './Lozenge.module.css';
import { useCommonWords } from './words';

type Props = { readonly readiness: Pick<Readiness, 'state' | 'lacks'> | null };

/** A state as a word in a colour; the colour adds nothing to the word. */
export function Lozenge({ readiness }: Props): ReactElement {
  const words = useCommonWords();
  const standing = standingOf(readiness);
  const long: Partial<Record<Standing, string>> = words.statesLong;
  return (
    <span className={`${styles['lozenge']} ${styles[standing]}`} title={long[standing]}>
      {words.states[standing]}
    </span>
  );
}
