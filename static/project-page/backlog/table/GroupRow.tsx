import type { ReactElement } from 'react';
import type { Day } from '../../../../src/domain/shared/instant';
import { useFormats } from '../../../ui/formats';
import { useStart } from '../when';
import { useWords } from '../words';
import styles from './ItemTable.module.css';
import type { ListGroup } from './listing';

type Props = {
  readonly group: Pick<ListGroup, 'sprint' | 'count' | 'estimate'>;
  readonly today: Day;
  readonly index: number;
};

/** The heading of a sprint or of the backlog: name, dates, number of items and points. */
export function GroupRow({ group: { sprint, count, estimate }, today, index }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const start = useStart(sprint, today);
  const facts = [
    ...(start === null ? [] : [start]),
    words.groupSize(count),
    ...(estimate === null ? [] : [words.points(formats.points(estimate))]),
  ];
  return (
    <tr role="row" className={styles['group']} aria-rowindex={index + 2}>
      <th role="rowheader" scope="rowgroup" colSpan={6}>
        <bdi>{sprint?.name ?? words.backlog}</bdi>
        <span className={styles['facts']}>{facts.join(' · ')}</span>
      </th>
    </tr>
  );
}
