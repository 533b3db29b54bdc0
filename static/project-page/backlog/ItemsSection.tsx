import type { ReactElement } from 'react';
import { forwardRef, Suspense, useId, useMemo, useState } from 'react';
import { nextSprintOf } from '../../../src/domain/backlog/to-flag';
import type { FilterControl } from './filter/filter';
import { isFiltering, matches, NO_FILTER } from './filter/filter';
import { FilterBar } from './filter/FilterBar';
import { MoreItems } from './MoreItems';
import styles from '../shared/Page.module.css';
import { QuietButton } from '../../ui/QuietButton';
import { Opened } from './opened/load';
import type { Report } from './report';
import { AskedContext } from './table/AskedQuestions';
import { ItemTable } from './table/ItemTable';
import type { Sort } from './table/sort';
import type { AllItems } from './use-all-items';
import { useWords } from './words';

type Props = {
  readonly report: Report;
  readonly all: AllItems;
  readonly control: FilterControl;
  /** What the closed sprints completed. */
  readonly completed: readonly number[];
};

/** The table of what comes next, or of the whole backlog once it was read, with its filter. */
export const ItemsSection = forwardRef<HTMLElement, Props>(({ report, all, control, completed }, ref): ReactElement => {
  const words = useWords();
  const id = useId();
  const { filter, show } = control;
  const [sort, order] = useState<Sort>('rank');
  // The runway counts all items that were read, also beyond those that come next.
  const first = filter.group === 'runway' ? report.read : report.items;
  const source = all.state.status === 'idle' ? first : all.state.items;
  const { today } = report.setup;
  const nextSprint = nextSprintOf(report.sprints);
  const items = useMemo(
    () => source.filter((item) => matches(item, filter, { today, nextSprint })),
    [source, filter, today, nextSprint],
  );
  const title = all.state.status === 'idle' ? words.table : words.tableAll;
  return (
    <section ref={ref} className={styles['items']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['name']}>
          {title}
        </h2>
        <FilterBar control={control} sprints={report.sprints} sort={sort} order={order} />
      </div>
      {isFiltering(filter) && (
        <Suspense fallback={null}>
          <Opened filter={filter} report={report} completed={completed} />
        </Suspense>
      )}
      {items.length > 0 ? (
        <AskedContext.Provider value={filter.asked}>
          <ItemTable {...{ items, today, sort }} label={title} estimates={report.setup.fields.estimate !== null} />
        </AskedContext.Provider>
      ) : (
        <p className={styles['none']}>{all.state.status === 'reading' ? words.reading : words.noMatch}</p>
      )}
      <div className={styles['more']}>
        <span className={styles['quiet']} role="status">
          {words.shown(items.length)}
        </span>
        {isFiltering(filter) && <QuietButton onPress={() => show(NO_FILTER)}>{words.clear}</QuietButton>}
        <MoreItems report={report} all={all} />
      </div>
    </section>
  );
});
ItemsSection.displayName = 'ItemsSection';
