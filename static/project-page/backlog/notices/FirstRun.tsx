import type { ReactElement } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import styles from './Notices.module.css';

/** One thing to try on the next item, shown until the team has talked about an item. */
export function FirstRun({ item }: { item: BacklogItem }): ReactElement {
  const words = useWords();
  return (
    <div className={styles['notice']}>
      <p>{words.firstRun(item.key)}</p>
      <QuietButton onPress={() => openPage(`/browse/${item.key}`)}>{words.openIt}</QuietButton>
    </div>
  );
}

/** Whether the loaded items have no talk, vote or question yet. */
export const isFirstRun = (items: readonly BacklogItem[]): boolean =>
  items.every(
    ({ readiness, questions, confidence }) =>
      (readiness?.talks ?? 0) === 0 && questions.length === 0 && confidence === null,
  );
