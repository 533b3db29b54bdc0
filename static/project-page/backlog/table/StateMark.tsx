import type { ReactElement } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { Lozenge } from '../../../ui/Lozenge';
import { useWords } from '../words';
import styles from './StateMark.module.css';

/**
 * An item's state. A "To refine" item that is complete on paper says "on paper" instead, so that it does not look half
 * ready.
 */
export function StateMark({ item: { readiness } }: { item: Pick<BacklogItem, 'readiness'> }): ReactElement {
  const words = useWords();
  if (readiness?.state === 'refine' && readiness.onPaper === 'yes')
    return (
      <span className={styles['paper']} title={words.onPaperLong}>
        {words.onPaper}
      </span>
    );
  return <Lozenge state={readiness?.state ?? 'unknown'} />;
}
