import { type ReactElement, useId, useState } from 'react';
import type { RecordedDay } from '../../../../src/domain/backlog/over-time';
import { daysAfter } from '../../../../src/domain/shared/day';
import type { Day } from '../../../../src/domain/shared/instant';
import { useFormats } from '../../../ui/formats';
import { QuietButton } from '../../../ui/QuietButton';
import { type Share, Swatch } from '../cards/StackedBar';
import bar from '../cards/StackedBar.module.css';
import { sharesOf } from '../whole/shares';
import { useWords } from '../words';
import styles from './Foot.module.css';
import { useFootWords } from './words';

/** Fewer days make no picture. */
const DAYS_AT_LEAST = 5;

type Counted = { readonly day: Day; readonly all: number; readonly shares: readonly Share[] };
type Props = { readonly days: readonly RecordedDay[]; readonly today: Day };

/** A bar a day, made of the states; days with a missing count are left out. The same as a table. */
export function DaysChart({ days, today }: Props): ReactElement {
  const words = useWords();
  const foot = useFootWords();
  const formats = useFormats();
  const id = useId();
  const [isTable, setTable] = useState(false);
  const counted = days.flatMap(countedOf);
  const [first, last] = [counted[0], counted.at(-1)];
  const most = Math.max(1, ...counted.map(({ all }) => all));
  const isDrawn = counted.length >= DAYS_AT_LEAST && first !== undefined && last !== undefined;
  return (
    <section className={styles['chart']} aria-labelledby={id}>
      <h3 id={id} className={styles['name']}>
        {foot.statesADay}
      </h3>
      {!isDrawn && <p className={styles['quiet']}>{foot.daysWait(counted.length, DAYS_AT_LEAST)}</p>}
      {isDrawn && (
        <>
          <p className={styles['quiet']}>
            {foot.daysFrom(formats.day(first.day, today), formats.day(last.day, today), most)}
          </p>
          {isTable ? <DaysTable counted={counted} today={today} label={id} /> : <Bars counted={counted} most={most} />}
          <ul className={styles['legend']}>
            {last.shares.map(({ standing }) => (
              <li key={standing}>
                <Swatch standing={standing} /> {words.states[standing]}
              </li>
            ))}
          </ul>
          <div>
            <QuietButton aria-expanded={isTable} onPress={() => setTable(!isTable)}>
              {isTable ? foot.hideTable : foot.table}
            </QuietButton>
          </div>
        </>
      )}
    </section>
  );
}

function countedOf({ day, totals }: RecordedDay): readonly Counted[] {
  const shares = sharesOf(totals);
  return shares === null || totals.all === null ? [] : [{ day, all: totals.all, shares }];
}

/** A place for each day, empty where none was counted. Hidden from screen readers: the table says the same. */
function Bars({ counted, most }: { readonly counted: readonly Counted[]; readonly most: number }): ReactElement {
  const byDay = new Map(counted.map((one) => [one.day, one]));
  return (
    <div className={styles['bars']} aria-hidden="true">
      {daysOf(counted).map((day) => (
        <span key={day} className={styles['bar']} style={{ height: `${(100 * (byDay.get(day)?.all ?? 0)) / most}%` }}>
          {byDay
            .get(day)
            ?.shares.map(
              ({ standing, count }) =>
                count > 0 && <span key={standing} className={bar[standing]} style={{ flexGrow: count }} />,
            )}
        </span>
      ))}
    </div>
  );
}

/** From the first to the last, each once. */
function daysOf(counted: readonly Counted[]): readonly Day[] {
  const [first, last] = [counted[0]?.day, counted.at(-1)?.day];
  const days: Day[] = [];
  for (let day = first; day !== undefined && last !== undefined && day <= last; day = daysAfter(day, 1)) days.push(day);
  return days;
}

type TableProps = { readonly counted: readonly Counted[]; readonly today: Day; readonly label: string };

/** The latest day first. */
function DaysTable({ counted, today, label }: TableProps): ReactElement {
  const words = useWords();
  const foot = useFootWords();
  const formats = useFormats();
  const [one] = counted;
  return (
    <div className={styles['scroll']} role="region" aria-labelledby={label} tabIndex={0}>
      <table className={styles['table']} aria-labelledby={label}>
        <thead>
          <tr>
            <th scope="col">{foot.day}</th>
            <th scope="col">{foot.all}</th>
            {one?.shares.map(({ standing }) => (
              <th key={standing} scope="col">
                {words.states[standing]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counted.toReversed().map(({ day, all, shares }) => (
            <tr key={day}>
              <th scope="row" className={styles['whole']}>
                {formats.day(day, today)}
              </th>
              <td>{formats.number(all)}</td>
              {shares.map(({ standing, count }) => (
                <td key={standing}>{formats.number(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
