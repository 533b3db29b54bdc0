import type { ReactElement } from 'react';
import { useId } from 'react';
import { StackedBar } from '../cards/StackedBar';
import { Figure } from '../Figure';
import type { FilterControl, Show } from '../filter/filter';
import { NO_FILTER } from '../filter/filter';
import type { Totals } from '../../../src/jira/report-reading';
import { isPartial, notLookedAt } from '../totals';
import { useWords } from '../words';
import styles from './WholeBacklog.module.css';

const shownStates = ['ready', 'exception', 'recheck', 'refine', 'draft'] as const;

type Count = { readonly show: Show; readonly count: number; readonly text: string };
type Props = { readonly totals: Totals; readonly control: FilterControl };

/** Every unresolved item by state. Counts only: reading them all is asked for, never done unasked. */
export function WholeBacklog({ totals, control }: Props): ReactElement | null {
  const words = useWords();
  const id = useId();
  const counts = useCounts(totals);
  if (totals.all === null && counts.length === 0) return <p className={styles['quiet']}>{words.wholeFailed}</p>;
  return (
    <section className={styles['whole']} aria-labelledby={id}>
      <h2 className={styles['name']} id={id}>
        {words.whole}
      </h2>
      {totals.all !== null && (
        <span className={styles['total']} title={words.wholeHint}>
          {words.wholeCount(totals.all)}
        </span>
      )}
      <ul className={styles['counts']}>
        {counts.map(({ show, text }) => (
          <li key={show}>
            <Figure
              pressed={control.filter.show === show && control.filter.sprint === null}
              onOpen={() => control.show({ ...NO_FILTER, show })}
            >
              {text}
            </Figure>
          </li>
        ))}
      </ul>
      <div className={styles['bar']}>
        <StackedBar shares={sharesOf(totals)} />
      </div>
      {isPartial(totals) && <p className={styles['quiet']}>{words.wholePartly}</p>}
    </section>
  );
}

/** What could be counted and is not zero, with what is complete on paper beside what is agreed. */
function useCounts(totals: Totals): readonly Count[] {
  const words = useWords();
  const counted = (show: Show, count: number | null, name: string): readonly Count[] =>
    count === null || count === 0 ? [] : [{ show, count, text: words.stateCount(count, name) }];
  const [ready, ...others] = shownStates.map((state) => counted(state, totals.states[state], words.states[state]));
  return [
    ...(ready ?? []),
    ...counted('on-paper', totals.onPaper, words.onPaperLong),
    ...others.flat(),
    ...counted('unknown', notLookedAt(totals), words.states.unknown),
  ];
}

/** On paper is part of "to refine" and "re-check", so the rest of them is what is to do. */
function sharesOf({ all, onPaper, states }: Totals) {
  const agreed = states.ready ?? 0;
  const exception = states.exception ?? 0;
  const paper = onPaper ?? 0;
  return [
    { standing: 'agreed', count: agreed },
    { standing: 'exception', count: exception },
    { standing: 'on-paper', count: paper },
    { standing: 'to-do', count: Math.max(0, (all ?? 0) - agreed - exception - paper) },
  ] as const;
}
