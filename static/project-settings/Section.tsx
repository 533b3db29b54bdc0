import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import styles from './Settings.module.css';

type Props = { readonly title: string; readonly hint?: string; readonly children: ReactNode };

/** A part of the page under a heading of its own. */
export function Section({ title, hint, children }: Props): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {children}
    </section>
  );
}
