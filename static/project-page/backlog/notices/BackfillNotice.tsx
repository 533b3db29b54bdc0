import type { ReactElement } from 'react';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useFormats } from '../../../ui/formats';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import styles from './Notices.module.css';
import type { Backfill } from './use-backfill';

type Props = { readonly backfill: Pick<Backfill, 'state' | 'start'>; readonly mayStart: boolean };

/** Says that what the page judged by itself is not stored, keeps it on demand, and says how far that is or why it pauses. */
export function BackfillNotice({ backfill: { state, start }, mayStart }: Props): ReactElement | null {
  const words = useWords();
  const formats = useFormats();
  switch (state.status) {
    case 'none':
      return null;
    case 'unkept':
      return (
        <div className={styles['line']}>
          <p>
            {state.left === 0 ? words.unkept : words.backfill(state.left)} {words.unseenBlockers}
            {mayStart && state.count !== null && ` ${words.keepCount(state.count)}`}
          </p>
          {mayStart && <QuietButton onPress={start}>{words.keep}</QuietButton>}
        </div>
      );
    case 'running':
      return (
        <div className={styles['notice']}>
          <p>
            {words.backfillRunning(state.done, state.total)}
            {/* Each count aloud would be too much; a pause is said once. */}
            <span role="status">
              {state.waitsUntil !== null && ` ${words.backfillWaits(formats.clock(state.waitsUntil))}`}
            </span>
          </p>
          {state.total !== null && (
            <progress className={styles['progress']} max={state.total} value={state.done} aria-hidden="true" />
          )}
        </div>
      );
    case 'done':
      return (
        <div className={styles['notice']} role="status">
          <p>{words.backfillDone}</p>
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
