import type { ReactElement } from 'react';
import { forwardRef, useId, useMemo } from 'react';
import type { FilterControl } from './filter/filter';
import { isFiltering, matches, NO_FILTER } from './filter/filter';
import { FilterBar } from './filter/FilterBar';
import { MoreItems } from './MoreItems';
import styles from '../shared/Page.module.css';
import { QuietButton } from '../../ui/QuietButton';
import type { Report } from './report';
import { AskedContext } from './table/AskedQuestions';
import { ItemTable } from './table/ItemTable';
import type { AllItems } from './use-all-items';
import { useWords } from './words';

type Props = { readonly report: Report; readonly all: AllItems; readonly control: FilterControl };

/** The table of what comes next, or of the whole backlog once it was read, with its filter. */
export const ItemsSection = forwardRef<HTMLElement, Props>(({ report, all, control }, ref): ReactElement => {
  const words = useWords();
  const id = useId();
  const { filter, show } = control;
  const source = all.state.status === 'idle' ? report.items : all.state.items;
  const { today } = report.setup;
  const items = useMemo(() => source.filter((item) => matches(item, filter, today)), [source, filter, today]);
  const title = all.state.status === 'idle' ? words.table : words.tableAll;
  return (
    <section ref={ref} className={styles['items']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['name']}>
          {title}
        </h2>
        <FilterBar control={control} sprints={report.sprints} />
      </div>
      {items.length > 0 ? (
        <AskedContext.Provider value={filter.asked}>
          <ItemTable items={items} today={today} label={title} estimates={report.setup.fields.estimate !== null} />
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
