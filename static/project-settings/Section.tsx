import type { ReactElement, ReactNode } from 'react';
import { headingOf, type SectionName } from './section-names';
import styles from './Settings.module.css';

type Props = {
  /** By which the index leads here. */
  readonly name: SectionName;
  readonly title: string;
  readonly hint?: string;
  /** What the section holds, in few words; it is folded under them. */
  readonly foldedUnder?: string;
  readonly children: ReactNode;
};

/** A part of the page under a heading of its own. */
export function Section({ name, title, hint, foldedUnder, children }: Props): ReactElement {
  const id = headingOf(name);
  const content = (
    <>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {children}
    </>
  );
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {foldedUnder === undefined ? (
        content
      ) : (
        <details className={styles['folded']}>
          <summary>{foldedUnder}</summary>
          <div className={styles['section']}>{content}</div>
        </details>
      )}
    </section>
  );
}
