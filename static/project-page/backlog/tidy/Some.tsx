import { type ReactElement, type ReactNode, useState } from 'react';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

type Props<T> = { readonly of: readonly T[]; readonly children: (shown: readonly T[]) => ReactNode };

/** The first rows of a list, and all of them at a press. */
const FIRST = 50;

/** Draws the first of many, and all at a press. */
export function Some<T>({ of, children }: Props<T>): ReactElement {
  const report = useWords();
  const words = useTidyWords();
  const [isAll, showAll] = useState(of.length <= FIRST);
  return (
    <>
      {children(isAll ? of : of.slice(0, FIRST))}
      {!isAll && (
        <div className={styles['line']}>
          <span className={styles['quiet']}>{report.someOf(FIRST, of.length)}</span>
          <QuietButton onPress={() => showAll(true)}>{words.all}</QuietButton>
        </div>
      )}
    </>
  );
}
