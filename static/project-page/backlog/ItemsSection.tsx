import type { ReactElement } from 'react';
import { type ContextType, forwardRef, lazy, Suspense, useCallback, useContext, useId, useMemo, useState } from 'react';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Output } from '../../../src/domain/backlog/output';
import { sprintSoonOf } from '../../../src/domain/backlog/to-flag';
import type { FilterControl } from './filter/filter';
import { isFiltering, matches, NO_FILTER } from './filter/filter';
import { FilterBar } from './filter/FilterBar';
import { MineContext } from './filter/mine';
import { MoreItems } from './MoreItems';
import styles from '../shared/Page.module.css';
import { orBroken } from '../../ui/or-broken';
import { QuietButton } from '../../ui/QuietButton';
import { OwnQuestions } from './opened/OwnQuestions';
import type { Report } from './report';
import { AskedContext } from './table/AskedQuestions';
import { TickContext } from './table/ItemRow';
import { ItemTable } from './table/ItemTable';
import { SharedContext, SharedLine, useSaidAbove } from './table/SharedLine';
import type { Sort } from './filter/sort';
import { useListing } from './table/use-listing';
import type { AllItems } from './use-all-items';
import { useWords } from './words';

type Props = {
  readonly report: Report;
  readonly all: AllItems;
  readonly control: FilterControl;
  readonly sort: Sort;
  readonly order: (sort: Sort) => void;
  /** What the closed sprints finished. */
  readonly output: Output;
};

/** A file of its own, loaded once a figure is pressed. */
const Opened = lazy(() => orBroken(async () => ({ default: (await import('./opened/Opened')).Opened })));

/** A file of its own, loaded once the table is drawn. */
const Foot = lazy(() => orBroken(async () => (await import('./foot/part')).load()));

/** The table of what comes next, or of the whole backlog once it was read, with its filter. */
export const ItemsSection = forwardRef<HTMLElement, Props>(
  ({ report, all, control, sort, order, output }, ref): ReactElement => {
    const words = useWords();
    const id = useId();
    const mine = useContext(MineContext);
    const { filter, show } = control;
    // The runway counts all items that were read, also beyond those that come next.
    const first = filter.group === 'runway' ? report.read : report.items;
    const source = all.state.status === 'idle' ? first : all.items;
    const { today, policy } = report.setup;
    const { flags } = policy;
    const sprintSoon = sprintSoonOf(report.sprints, today);
    const next = useMemo(() => new Set(report.items.map(({ id }) => id)), [report.items]);
    const passes = useCallback(
      (item: BacklogItem) =>
        matches(item, filter, { today, sprintSoon, flags, isNext: ({ id }) => next.has(id), mine }),
      [filter, today, sprintSoon, flags, next, mine],
    );
    const isGrowing = all.state.status === 'reading';
    const { groups, count, shared } = useListing({ items: source, sort, isGrowing }, passes);
    const saidAbove = useSaidAbove(shared);
    const [ticks, setTicks] = useState<ContextType<typeof TickContext>>(null);
    const title = all.state.status === 'idle' ? words.table : words.tableAll;
    return (
      <>
        <section ref={ref} className={styles['items']} aria-labelledby={id}>
          <div className={styles['head']}>
            <h2 id={id} className={styles['name']}>
              {title}
            </h2>
            <FilterBar control={control} sprints={report.sprints} sort={sort} order={order} />
          </div>
          {isFiltering(filter) && (
            <Suspense>
              <Opened filter={filter} report={report} output={output} />
            </Suspense>
          )}
          {count > 0 ? (
            <AskedContext.Provider value={filter.asked}>
              <TickContext.Provider value={ticks}>
                <SharedLine shared={shared} total={count} />
                <SharedContext.Provider value={saidAbove}>
                  <ItemTable
                    groups={groups}
                    today={today}
                    label={title}
                    estimates={report.setup.fields.estimate !== null}
                  />
                </SharedContext.Provider>
              </TickContext.Provider>
            </AskedContext.Provider>
          ) : (
            <p className={styles['none']}>{all.state.status === 'reading' ? words.reading : words.noMatch}</p>
          )}
          <div className={styles['more']}>
            <span className={styles['quiet']} role="status">
              {words.shown(count)}
            </span>
            {isFiltering(filter) && <QuietButton onPress={() => show(NO_FILTER)}>{words.clear}</QuietButton>}
            <MoreItems report={report} all={all} />
          </div>
          <OwnQuestions asked={filter.asked} />
        </section>
        <Suspense fallback={null}>
          <Foot groups={groups} setup={report.setup} setTicks={setTicks} />
        </Suspense>
      </>
    );
  },
);
ItemsSection.displayName = 'ItemsSection';
