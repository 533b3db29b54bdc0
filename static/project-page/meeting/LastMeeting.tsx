import type { ReactElement } from 'react';
import type { PastMeeting } from '../../../src/domain/meeting/past';
import { median } from '../../../src/domain/shared/median';
import { useFormats } from '../../ui/formats';
import styles from './Meeting.module.css';
import { useWords } from './words';

/** What became of the last meeting. */
export function LastMeeting({ last: { startedAt, minutes, outcomes } }: { readonly last: PastMeeting }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const each = median(minutes);
  const ended = outcomes.filter((outcome) => outcome !== 'none').length;
  return (
    <section className={styles['last']} aria-labelledby="last-meeting">
      <h2 id="last-meeting" className={styles['name']}>
        {words.last} · {formats.dayOf(startedAt)}
      </h2>
      <p>
        {each === null
          ? words.lastNone
          : `${words.lastSays(outcomes.length, ended)} · ${words.lastEach(Math.round(each))}`}
      </p>
    </section>
  );
}
