import { lazy, type ReactElement, Suspense } from 'react';
import { orBroken } from '../../ui/or-broken';
import styles from '../shared/Page.module.css';
import type { Filter } from './filter/filter';
import filtering from './filter/FilterBar.module.css';
import type { Narrowing } from './filter/use-narrowing';
import { ReadyMeaning } from './meaning/ReadyMeaning';
import { MoreItems } from './MoreItems';
import type { Report } from './report';
import type { AllItems } from './use-all-items';
import { useWords } from './words';

type Props = {
  readonly filter: Filter;
  readonly set: (filter: Filter) => void;
  readonly report: Report;
  readonly all: AllItems;
  readonly narrowing: Narrowing;
};

/** A file of its own, so that the first rows do not wait for it. */
const FilterBar = lazy(() => orBroken(async () => (await import('./filter/part')).load()));

/** The name of the page, what "ready" means, and what narrows the page. */
export function ReportHead({ report, ...bar }: Props): ReactElement {
  const words = useWords();
  const { setup, items } = report;
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']}>{words.title(setup.board?.name ?? null)}</h1>
      <ReadyMeaning policy={setup.policy} />
      {items.length > 0 && (
        <Suspense fallback={<div className={filtering['bar']} />}>
          <FilterBar {...bar} report={report} more={<MoreItems report={report} all={bar.all} />} />
        </Suspense>
      )}
    </header>
  );
}
