import type { ReactElement } from 'react';
import { useFormats } from '../../ui/formats';
import styles from './LookBack.module.css';

type Props = {
  readonly title: string;
  readonly text: string;
  /** Names of the sprints that it is about. */
  readonly sprints: readonly string[];
};

/** Why there is nothing to look back at, and from when on there will be. */
export function NothingYet({ title, text, sprints }: Props): ReactElement {
  const formats = useFormats();
  return (
    <section className={styles['empty']}>
      <h2>{title}</h2>
      <p>{text}</p>
      {sprints.length > 0 && <p dir="auto">{formats.list(sprints)}</p>}
    </section>
  );
}
