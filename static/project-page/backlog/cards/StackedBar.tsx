import type { ReactElement } from 'react';
import type { Standing } from '../standing';
import styles from './StackedBar.module.css';

export type Share = { readonly standing: Standing; readonly count: number };

/** Shares as lengths with a pattern each. It repeats what stands beside it in words, so it is hidden from a reader. */
export function StackedBar({ shares }: { shares: readonly Share[] }): ReactElement {
  const present = shares.filter(({ count }) => count > 0);
  return (
    <div className={styles['bar']} aria-hidden="true">
      {present.length === 0 && <span className={styles['empty']} />}
      {present.map(({ standing, count }) => (
        <span key={standing} className={`${styles['part']} ${styles[standing]}`} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}

/** The key to the bar, in front of its words. */
export function Swatch({ standing }: { standing: Standing }): ReactElement {
  return <span className={`${styles['swatch']} ${styles[standing]}`} aria-hidden="true" />;
}
