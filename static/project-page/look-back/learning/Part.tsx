import { type ReactElement, type ReactNode, useId } from 'react';
import styles from './Learning.module.css';

type Props = {
  readonly title: string;
  /** What stands beside the title. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/** A part of what the team learns, under its title. */
export function Part({ title, beside, children }: Props): ReactElement {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 className={styles['title']} id={id} dir="auto">
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
