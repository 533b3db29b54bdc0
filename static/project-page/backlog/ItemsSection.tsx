import type { ReactElement } from 'react';
import { type ContextType, forwardRef, lazy, Suspense, useContext, useId, useMemo, useState } from 'react';
import type { Output } from '../../../src/domain/backlog/output';
import { type FilterControl, isFiltering, isSameAsked, NO_FILTER } from './filter/filter';
import filtering from './filter/FilterBar.module.css';
import type { Narrowing } from './filter/use-narrowing';
import { MoreItems } from './MoreItems';
import styles from '../shared/Page.module.css';
import { MeContext } from '../../ui/Name';
import { orBroken } from '../../ui/or-broken';
import { QuietButton } from '../../ui/QuietButton';
import type { Report } from './report';
import { AskedContext } from './table/AskedQuestions';
import { TickContext } from './table/ItemRow';
import { ItemTable } from './table/ItemTable';
import { SharedContext, SharedLine, useSaidAbove } from './table/SharedLine';
import { type Sort, sorts } from './filter/sort';
import type { AllItems } from './use-all-items';
import { useWords } from './words';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { createListing, inOrder, type ListGroup, type Listing } from './table/listing';
import type { Shared } from './table/tally';
import type { Truth } from './table/truths';

type Props = {
  readonly report: Report;
  readonly all: AllItems;
  readonly narrowing: Narrowing;
  readonly control: FilterControl;
  readonly sort: Sort;
  readonly order: (sort: Sort) => void;
  /** What the closed sprints finished. */
  readonly output: Output;
};

/** A file of its own, loaded once a figure is pressed. */
const Opened = lazy(() => orBroken(async () => (await import('./opened/Opened')).load()));
const OwnQuestions = lazy(() => orBroken(async () => (await import('./opened/Opened')).loadOwn()));

/** A file of its own, loaded once the table is drawn. */
const Foot = lazy(() => orBroken(async () => (await import('./foot/Foot')).load()));

/** The table of what comes next, or of the whole backlog once it was read, with its filter. */
export const ItemsSection = forwardRef<HTMLElement, Props>(
  ({ report, all, narrowing, control, sort, order, output }, ref): ReactElement => {
    const words = useWords();
    const id = useId();
    const me = useContext(MeContext);
    const { filter, show } = control;
    const { today } = report.setup;
    const { rows, isTaken, source, passes } = narrowing;
    const isGrowing = (rows === null ? all.state : narrowing.found.finding).status === 'reading';
    const { groups, count, shared } = useListing({ items: source, sort, isGrowing }, passes);
    const saidAbove = useSaidAbove(shared);
    const [ticks, setTicks] = useState<ContextType<typeof TickContext>>(null);
    const title = rows === null && all.state.status === 'idle' ? words.table : words.tableAll;
    return (
      <>
        <section ref={ref} className={styles['items']} aria-labelledby={id}>
          <div className={styles['head']}>
            <h2 id={id} className={styles['name']}>
              {title}
            </h2>
            <Order sort={sort} order={order} />
          </div>
          {isFiltering(filter) && isTaken && (
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
            <p className={styles['none']}>{isTaken ? (isGrowing ? words.reading : words.noMatch) : words.notTaken}</p>
          )}
          <div className={styles['more']}>
            <span className={styles['quiet']} role="status">
              {isTaken && words.shown(count)}
            </span>
            {isFiltering(filter) && <QuietButton onPress={() => show(NO_FILTER)}>{words.clear}</QuietButton>}
            {rows === null && <MoreItems report={report} all={all} />}
          </div>
          {me !== null && isSameAsked(filter.asked, { kind: 'owner', owner: me }) && (
            <Suspense>
              <OwnQuestions />
            </Suspense>
          )}
        </section>
        <Suspense fallback={null}>
          <Foot groups={groups} setup={report.setup} setTicks={setTicks} />
        </Suspense>
      </>
    );
  },
);
ItemsSection.displayName = 'ItemsSection';

type OrderProps = { readonly sort: Sort; readonly order: (sort: Sort) => void };

/** In which order the items of each sprint stand. */
function Order({ sort, order }: OrderProps): ReactElement {
  const words = useWords();
  return (
    <select
      className={filtering['field']}
      aria-label={words.order}
      value={sort}
      onChange={(event) => order(sorts.find((one) => one === event.target.value) ?? 'rank')}
    >
      {sorts.map((one) => (
        <option key={one} value={one}>
          {words.sorts[one]}
        </option>
      ))}
    </select>
  );
}

type ListingInput = {
  /** May grow in place; another array is listed anew. */
  readonly items: readonly BacklogItem[];
  readonly sort: Sort;
  /** Whether more items come: until then they stand in the order of their rank. */
  readonly isGrowing: boolean;
};

/** The items that pass, in groups, with their number and what nearly all of them share. `passes` keeps its identity until the filter changes. */
function useListing(
  { items, sort, isGrowing }: ListingInput,
  passes: (item: BacklogItem) => boolean,
): { readonly groups: readonly ListGroup[]; readonly count: number; readonly shared: readonly Shared<Truth>[] } {
  // A listing takes in each item once, also where React draws twice.
  const listing = useMemo(() => listingOf(items, passes), [items, passes]);
  listing.take(items);
  const count = listing.count();
  const order = isGrowing ? 'rank' : sort;
  const sorted = useMemo(
    () => (order === 'rank' || count === 0 ? null : inOrder(listing.groups(), order)),
    [listing, order, count],
  );
  return { groups: sorted ?? listing.groups(), count, shared: listing.shared() };
}

function listingOf(items: readonly BacklogItem[], passes: (item: BacklogItem) => boolean): Listing {
  const listing = createListing(passes);
  listing.take(items);
  return listing;
}
