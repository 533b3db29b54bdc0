import type { ReactElement } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import { Lozenge } from '../../../ui/Lozenge';
import { IssueLink } from '../../shared/IssueLink';
import { useMissing } from '../table/use-missing';
import { useWords } from '../words';
import styles from './RefineNext.module.css';

/** One item with the reason for its place in the list. */
export function NextRow({ item }: { item: BacklogItem }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const missing = useMissing([item]);
  const estimate = item.estimate?.value ?? null;
  return (
    <li className={styles['row']}>
      <span>
        <IssueLink issueKey={item.key} summary={item.summary} />
      </span>
      <span>
        <Lozenge readiness={item.readiness} />
      </span>
      <span className={styles['why']} dir="auto">
        {missing(item)}
      </span>
      <span className={styles['estimate']}>{estimate === null ? words.noEstimate : formats.points(estimate)}</span>
    </li>
  );
}
