import type { ReactElement } from 'react';
import styles from './over.module.css';

/** The talk, round or question is over while the viewer writes: why the text cannot be stored any more, and what helps. */
export function Over({ children }: { readonly children: string }): ReactElement {
  return (
    <p role="alert" className={styles['over']}>
      {children}
    </p>
  );
}
