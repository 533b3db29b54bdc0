import type { ReactElement } from 'react';
import { standings } from '../../../../src/domain/refinement/standing';
import { useWords } from '../words';
import type { Filter, FilterControl, Show } from './filter';
import { type Sort, sorts } from './sort';
import styles from './FilterBar.module.css';
import type { SprintNames } from './use-tags';
import { useTags } from './use-tags';

const groups = ['all', 'agreed', 'open'] as const;
const shows: readonly Show[] = [...groups, ...standings];

type Props = {
  readonly control: FilterControl;
  readonly sprints: SprintNames;
  readonly sort: Sort;
  readonly order: (sort: Sort) => void;
};

/** Text and state filters and the order; a filter set by a figure stands beside them and can be removed. */
export function FilterBar({ control: { filter, show }, sprints, sort, order }: Props): ReactElement {
  const words = useWords();
  const tags = useTags(filter, sprints);
  const set = (change: Partial<Filter>): void => show({ ...filter, ...change });
  return (
    <div className={styles['bar']} role="search">
      <input
        type="search"
        className={`${styles['field']} ${styles['search']}`}
        aria-label={words.search}
        placeholder={words.search}
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <select
        className={styles['field']}
        aria-label={words.state}
        value={filter.show}
        onChange={(event) => set({ show: shows.find((one) => one === event.target.value) ?? 'all' })}
      >
        {groups.map((group) => (
          <option key={group} value={group}>
            {words.filters[group]}
          </option>
        ))}
        {standings.map((standing) => (
          <option key={standing} value={standing}>
            {words.states[standing]}
          </option>
        ))}
      </select>
      <select
        className={styles['field']}
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
      {tags.map(({ text, without }) => (
        <button
          key={text}
          type="button"
          className={styles['tag']}
          aria-label={words.remove(text)}
          onClick={() => set(without)}
        >
          {text} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}
