import { type ReactElement, useMemo, useState } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Day } from '../../../../src/domain/shared/instant';
import { useWords } from '../words';
import styles from './ItemTable.module.css';
import { toRows } from './rows';
import { RowView, VirtualRows } from './VirtualRows';

/** Up to this number every line is drawn, so that printing and the browser's search find them all. */
const DRAWN_WHOLE = 60;

type Props = {
  readonly items: readonly BacklogItem[];
  readonly today: Day;
  readonly label: string;
  readonly estimates: boolean;
};

/** Items in rank order under their sprints. There is no other order, since the rank is the team's own decision. */
export function ItemTable({ items, today, label, estimates }: Props): ReactElement {
  const words = useWords();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const rows = useMemo(() => toRows(items), [items]);
  const virtual = rows.length > DRAWN_WHOLE;
  const columns = [
    ['title', words.columns.item],
    ['state', words.columns.state],
    ['missing', words.columns.missing],
    ['questions', words.columns.questions],
    ['estimate', words.columns.estimate],
    ['agreed', words.columns.agreed],
  ] as const;
  return (
    <div
      ref={setScroller}
      className={`${styles['wrap']} ${virtual ? styles['scrolls'] : ''} ${estimates ? '' : styles['unestimated']}`}
      {...(virtual ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}
    >
      <table role="table" aria-label={label} aria-rowcount={rows.length + 1} className={styles['table']}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map(([id, name]) => (
              <th key={id} role="columnheader" scope="col" className={styles[id]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {virtual ? (
          <VirtualRows rows={rows} today={today} scroller={scroller} />
        ) : (
          <tbody role="rowgroup">
            {rows.map((row, index) => (
              <RowView key={index} row={row} today={today} index={index} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}
