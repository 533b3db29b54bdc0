import type { ReactElement, ReactNode } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../words';
import styles from './Notices.module.css';

type Look = Pick<ReportSetup, 'backfill'>;

/** One line on the first look at all items: `children` before it begins, then how far it is. Nothing once it has ended. */
export function FirstLook({ backfill, children }: Look & { readonly children: ReactNode }): ReactElement | null {
  const words = useWords();
  const formats = useFormats();
  const { state, assessed, total, waitsUntil } = backfill;
  if (state === 'done') return null;
  return (
    <div className={styles['line']}>
      {state === 'never' ? (
        children
      ) : (
        <p>
          {words.backfillRunning(assessed, total)}
          {/* Each count aloud would be too much; a pause is said once. */}
          <span role="status">{waitsUntil !== null && ` ${words.backfillWaits(formats.clock(waitsUntil))}`}</span>
        </p>
      )}
    </div>
  );
}

type StoredProps = Look & { readonly items: readonly Pick<BacklogItem, 'readiness'>[] };

/** The same on a page that shows what is stored and judges nothing by itself. Nothing where all items are checked. */
export function NotStored({ backfill, items }: StoredProps): ReactElement | null {
  const words = useWords();
  if (items.every(({ readiness }) => readiness !== null)) return null;
  return (
    <FirstLook backfill={backfill}>
      <p>{words.notStored}</p>
    </FirstLook>
  );
}
