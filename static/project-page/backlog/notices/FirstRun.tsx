import type { ReactElement } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import styles from './Notices.module.css';

/** Shown until the team has talked about anything: one thing to try, on the item that comes next. */
export function FirstRun({ item }: { item: BacklogItem }): ReactElement {
  const words = useWords();
  return (
    <div className={styles['notice']}>
      <p>{words.firstRun(item.key)}</p>
      <QuietButton onPress={() => openPage(`/browse/${item.key}`)}>{words.openIt}</QuietButton>
    </div>
  );
}

/** Whether nobody has talked, voted or been asked anything yet, on the items in sight. */
export const isFirstRun = (items: readonly BacklogItem[]): boolean =>
  items.every(
    ({ readiness, questions, confidence }) =>
      (readiness?.talks ?? 0) === 0 && questions.length === 0 && confidence === null,
  );
