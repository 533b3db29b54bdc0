import { type ReactElement, useId } from 'react';
import { isPartial, type Totals } from '../../../../src/domain/backlog/totals';
import { StackedBar } from '../cards/StackedBar';
import { StandingList } from '../cards/StandingList';
import type { LozengeState } from '../../../../src/domain/refinement/lozenge-state';
import { type Filter, type FilterControl, inJira } from '../filter/filter';
import type { Counted } from '../headline';
import { useWords } from '../words';
import { sharesOf } from './shares';
import styles from './WholeBacklog.module.css';

type Props = {
  readonly totals: Totals;
  /** The counts come from reading every item, not from Jira's index. */
  readonly exact: boolean;
  /** Only what a filter left is counted. */
  readonly isFiltered: boolean;
  readonly control: FilterControl;
};

/** Counts every open item by standing. It only counts; reading all items happens on demand. */
export function WholeBacklog({ totals, exact, isFiltered, control }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const shares = sharesOf(totals);
  const { startedUnseen } = totals;
  const isApart = startedUnseen !== null && startedUnseen > 0;
  const filterOf = (show: LozengeState): Filter => ({
    ...inJira(control.filter),
    show,
    group: isApart && show === 'unknown' ? 'unstarted' : null,
  });
  const started: Counted | null = isApart
    ? {
        count: startedUnseen,
        text: words.stateCount(startedUnseen, words.startedUnseen),
        filter: { ...filterOf('unknown'), group: 'started' },
      }
    : null;
  return (
    <section className={styles['whole']} aria-labelledby={id}>
      <h2 className={styles['name']} id={id}>
        {isFiltered ? words.filtered : words.whole}
      </h2>
      {totals.all !== null && (
        <span className={styles['total']} {...(exact ? {} : { title: words.wholeHint })}>
          {exact ? words.items(totals.all) : words.wholeCount(totals.all)}
        </span>
      )}
      {shares !== null && (
        <>
          <StandingList shares={shares} filterOf={filterOf} started={started} control={control} />
          <div className={styles['bar']}>
            <StackedBar shares={shares} />
          </div>
        </>
      )}
      {isPartial(totals) && (
        <p className={styles['quiet']}>{totals.all === null ? words.wholeFailed : words.wholePartly}</p>
      )}
    </section>
  );
}
