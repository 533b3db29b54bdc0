import { createContext, type ReactElement, useState } from 'react';
import { useOwnRules } from '../own-rules';
import { useWords } from '../words';
import styles from '../../shared/Page.module.css';
import { NOTHING_SHARED } from './missing';
import type { Shared } from './tally';
import { sharedWords } from './truth-words';
import type { Truth } from './truths';

/** What is said once above a list, so that its rows leave it out. */
export const SharedContext = createContext<ReadonlySet<Truth>>(NOTHING_SHARED);

/** The same set as long as it holds the same, so that rows are drawn anew only where it changes. */
export function useSaidAbove(shared: readonly Shared<Truth>[]): ReadonlySet<Truth> {
  const [kept, setKept] = useState(NOTHING_SHARED);
  const isSame = shared.length === kept.size && shared.every(({ truth }) => kept.has(truth));
  if (!isSame) setKept(new Set(shared.map(({ truth }) => truth)));
  return kept;
}

type Props = {
  readonly shared: readonly Shared<Truth>[];
  readonly total: number;
  /** Other words that hold for the rows, which come first. */
  readonly reasons?: readonly Shared<string>[];
};

/** Once above a list: what is true of nearly all its rows. */
export function SharedLine({ shared, total, reasons = [] }: Props): ReactElement | null {
  const words = useWords();
  const own = useOwnRules();
  if (shared.length + reasons.length === 0) return null;
  const isAll = [...reasons, ...shared].every(({ count }) => count === total);
  const first = reasons.map(({ truth, count }) => (count === total ? truth : words.withCount(truth, count)));
  const parts = new Set([...first, ...sharedWords(shared, total, { words, own })]);
  return (
    <p className={styles['quiet']} dir="auto">
      {words.sharedByRows(total, isAll, words.list([...parts]))}
    </p>
  );
}
