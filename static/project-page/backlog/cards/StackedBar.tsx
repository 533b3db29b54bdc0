import type { ReactElement } from 'react';
import type { LozengeState } from '../../../../src/domain/refinement/lozenge-state';
import styles from './StackedBar.module.css';

export type Share = { readonly standing: LozengeState; readonly count: number };

/** Shares as lengths, each with its pattern. Hidden from screen readers, since the text beside it says the same. */
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

/** One part's pattern, in front of its words in the legend. */
export function Swatch({ standing }: { standing: LozengeState }): ReactElement {
  return <span className={`${styles['swatch']} ${styles[standing]}`} aria-hidden="true" />;
}
