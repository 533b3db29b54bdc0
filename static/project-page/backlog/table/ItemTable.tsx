import type { ReactElement } from 'react';
import type { Day } from '../../../../src/domain/shared/instant';
import { useWords } from '../words';
import { BlockRows } from './BlockRows';
import styles from './ItemTable.module.css';
import type { ListGroup } from './listing';

type Props = {
  readonly groups: readonly ListGroup[];
  readonly today: Day;
  readonly label: string;
  readonly estimates: boolean;
};

/** Items under their sprints. The page scrolls, not the table. */
export function ItemTable({ groups, today, label, estimates }: Props): ReactElement {
  const words = useWords();
  const lines = groups.reduce((sum, { count }) => sum + 1 + count, 0);
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
      <table role="table" aria-label={label} aria-rowcount={lines + 1} className={styles['table']}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map(([id, name]) => (
              <th key={id} role="columnheader" scope="col" className={styles[id]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <BlockRows groups={groups} today={today} />
      </table>
    </div>
  );
}
