import type { ReactElement } from 'react';
import type { TalkView } from '../../../src/contract';
import styles from './talk.module.css';
import { Clock, TalkPeople } from './TalkPeople';
import { useWords } from '../words';

/** The running talk on the small panel: how long, who leads, who is here, and how to join. */
export function TalkStrip({ talk }: { talk: TalkView }): ReactElement {
  const words = useWords().talk;
  return (
    <section className={styles['strip']} aria-label={words.label} tabIndex={-1}>
      <span className={styles['title']}>
        {words.running} <Clock since={talk.startedAt} />
      </span>
      <TalkPeople talk={talk} />
    </section>
  );
}
