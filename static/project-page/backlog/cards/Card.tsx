import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './Card.module.css';

type Props = { readonly title: string; readonly aside?: string; readonly children: ReactNode };

/** One figure under its name; `aside` is a short text beside the name. */
export function Card({ title, aside, children }: Props): ReactElement {
  const id = useId();
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <h2 className={styles['head']} id={id}>
        <bdi>{title}</bdi>
        {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
      </h2>
      {children}
    </section>
  );
}

export function Cards({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles['cards']}>{children}</div>;
}
