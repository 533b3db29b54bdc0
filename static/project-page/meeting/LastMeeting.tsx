import { type ReactElement, useEffect, useState } from 'react';
import type { ResultView } from '../../../src/contract-meeting';
import { median } from '../../../src/domain/shared/median';
import { ask, backend } from '../../ui/backend';
import { useFormats } from '../../ui/formats';
import styles from './Meeting.module.css';
import { useWords } from './words';

/** What became of the last meeting, asked for once the list is there; nothing where it cannot be read. */
export function LastMeeting(): ReactElement | null {
  const [result, setResult] = useState<ResultView | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask(() => backend('openResult')).then((answer) => {
      if (wanted && answer.ok) setResult(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return result === null ? null : <Result result={result} />;
}

function Result({ result: { startedAt, items } }: { readonly result: ResultView }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const each = median(items.flatMap(({ minutes }) => minutes ?? []));
  const ended = items.filter(({ outcome }) => outcome !== null && outcome !== 'none').length;
  return (
    <section className={styles['last']} aria-labelledby="last-meeting">
      <h2 id="last-meeting" className={styles['name']}>
        {words.last} · {formats.dayOf(startedAt)}
      </h2>
      <p>
        {each === null
          ? words.lastNone
          : `${words.lastSays(items.length, ended)} · ${words.lastEach(Math.round(each))}`}
      </p>
    </section>
  );
}
