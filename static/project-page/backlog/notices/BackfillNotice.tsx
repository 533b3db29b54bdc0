import type { ReactElement } from 'react';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import styles from './Notices.module.css';
import type { Backfill } from './use-backfill';

type Props = { readonly backfill: Backfill; readonly mayStart: boolean };

/** Counts the items that were not assessed yet, assesses them on demand, and shows the progress. */
export function BackfillNotice({ backfill, mayStart }: Props): ReactElement | null {
  const words = useWords();
  const { state, start, read } = backfill;
  switch (state.status) {
    case 'none':
      return null;
    case 'waiting':
      return (
        <div className={styles['notice']}>
          <p>{words.backfill(state.left)}</p>
          {mayStart && <QuietButton onPress={start}>{words.backfillStart}</QuietButton>}
        </div>
      );
    case 'running':
      return (
        <div className={styles['notice']} role="status">
          <p>{words.backfillRunning(state.done, state.total)}</p>
          <progress className={styles['progress']} max={state.total} value={state.done} aria-hidden="true" />
        </div>
      );
    case 'done':
      return (
        <div className={styles['notice']} role="status">
          <p>{words.backfillDone}</p>
          <QuietButton onPress={read}>{words.backfillRead}</QuietButton>
        </div>
      );
    case 'failed':
      return (
        <FailureNotice failure={state.failure}>
          <QuietButton onPress={start}>{words.retry}</QuietButton>
        </FailureNotice>
      );
  }
}
