import type { ReactElement } from 'react';
import styles from './LookBack.module.css';

type Props = { readonly title: string; readonly text: string };

/** Why there is nothing to look back at, and from when on there will be. */
export function NothingYet({ title, text }: Props): ReactElement {
  return (
    <section className={styles['empty']}>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  );
}
