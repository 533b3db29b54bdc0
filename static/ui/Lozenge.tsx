import type { ReactElement } from 'react';
import type { Readiness } from '../../src/domain/refinement/readiness';
import { standingOf } from '../../src/domain/refinement/standing';
import styles from './Lozenge.module.css';
import { useCommonWords } from './words';

type Props = { readonly readiness: Pick<Readiness, 'state' | 'onPaper'> | null };

/** A state as a word in a colour; the colour adds nothing to the word. */
export function Lozenge({ readiness }: Props): ReactElement {
  const words = useCommonWords();
  const standing = standingOf(readiness);
  return (
    <span
      className={`${styles['lozenge']} ${styles[standing]}`}
      {...(standing === 'on-paper' ? { title: words.onPaperLong } : {})}
    >
      {words.states[standing]}
    </span>
  );
}
