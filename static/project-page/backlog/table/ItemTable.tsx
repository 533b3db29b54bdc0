import { type ReactElement, useMemo, useRef } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Day } from '../../../../src/domain/shared/instant';
import { useWords } from '../words';
import { BlockRows } from './BlockRows';
import styles from './ItemTable.module.css';
import { toRows } from './rows';
import type { Sort } from './sort';

type Props = {
  readonly items: readonly BacklogItem[];
  readonly today: Day;
  readonly label: string;
  readonly estimates: boolean;
  readonly sort: Sort;
};

/** Items under their sprints. The page scrolls, not the table. */
export function ItemTable({ items, today, label, estimates, sort }: Props): ReactElement {
  const words = useWords();
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => toRows(items, sort), [items, sort]);
  const columns = [
    ['title', words.columns.item],
    ['state', words.columns.state],
    ['missing', words.columns.missing],
    ['questions', words.columns.questions],
    ['estimate', words.columns.estimate],
    ['agreed', words.columns.agreed],
  ] as const;
  return (
    <div className={`${styles['wrap']} ${estimates ? '' : styles['unestimated']}`}>
      <table ref={table} role="table" aria-label={label} aria-rowcount={rows.length + 1} className={styles['table']}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map(([id, name]) => (
              <th key={id} role="columnheader" scope="col" className={styles[id]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <BlockRows rows={rows} today={today} table={table} />
      </table>
    </div>
  );
}
