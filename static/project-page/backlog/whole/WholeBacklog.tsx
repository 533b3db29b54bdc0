import { type ReactElement, useId } from 'react';
import type { Totals } from '../../../../src/domain/backlog/totals';
import { type Share, StackedBar } from '../cards/StackedBar';
import { StandingList } from '../cards/StandingList';
import { Figure } from '../../shared/Figure';
import { type FilterControl, type Show, isSameFilter, NO_FILTER } from '../filter/filter';
import { isPartial, notLookedAt } from '../totals';
import { useWords } from '../words';
import styles from './WholeBacklog.module.css';

const countedStates = ['ready', 'exception', 'recheck', 'refine', 'draft'] as const;

type Props = {
  readonly totals: Totals;
  /** The counts come from reading every item, not from Jira's index. */
  readonly exact: boolean;
  readonly control: FilterControl;
};

/** Counts every open item by standing. It only counts; reading all items happens on demand. */
export function WholeBacklog({ totals, exact, control }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const shares = sharesOf(totals);
  return (
    <section className={styles['whole']} aria-labelledby={id}>
      <h2 className={styles['name']} id={id}>
        {words.whole}
      </h2>
      {totals.all !== null && (
        <span className={styles['total']} {...(exact ? {} : { title: words.wholeHint })}>
          {exact ? words.items(totals.all) : words.wholeCount(totals.all)}
        </span>
      )}
      {shares !== null && (
        <>
          <StandingList shares={shares} within={NO_FILTER} control={control} />
          <div className={styles['bar']}>
            <StackedBar shares={shares} />
          </div>
        </>
      )}
      <ByState totals={totals} control={control} />
      {isPartial(totals) && (
        <p className={styles['quiet']}>{totals.all === null ? words.wholeFailed : words.wholePartly}</p>
      )}
    </section>
  );
}

/** Counts that are known and not zero. */
function ByState({ totals, control }: Omit<Props, 'exact'>): ReactElement | null {
  const words = useWords();
  const counts: readonly { show: Show; count: number | null; name: string }[] = [
    ...countedStates.map((show) => ({ show, count: totals.states[show], name: words.states[show] })),
    { show: 'unknown', count: notLookedAt(totals), name: words.states.unknown },
  ];
  const present = counts.flatMap(({ show, count, name }) =>
    count === null || count === 0 ? [] : [{ show, count, name }],
  );
  if (present.length === 0) return null;
  return (
    <p className={styles['quiet']}>
      {words.byState}{' '}
      {present.map(({ show, count, name }, index) => {
        const filter = { ...NO_FILTER, show };
        return (
          <span key={show}>
            {index > 0 && ' · '}
            <Figure pressed={isSameFilter(filter, control.filter)} onOpen={() => control.show(filter)}>
              {words.stateCount(count, name)}
            </Figure>
          </span>
        );
      })}
    </p>
  );
}

/** Null when a count that the bar needs is missing: a partial bar would be wrong. */
function sharesOf({ all, onPaper, states: { ready, exception } }: Totals): readonly Share[] | null {
  if (all === null || onPaper === null || ready === null || exception === null) return null;
  return [
    { standing: 'agreed', count: ready },
    { standing: 'exception', count: exception },
    { standing: 'on-paper', count: onPaper },
    { standing: 'to-do', count: Math.max(0, all - ready - exception - onPaper) },
  ];
}
