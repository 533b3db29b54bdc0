import type { ReactElement } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../words';
import styles from './Notices.module.css';

type Props = {
  readonly backfill: ReportSetup['backfill'];
  readonly items: readonly Pick<BacklogItem, 'readiness'>[];
};

/**
 * What items that are not checked wait for, and who can begin it, on a page that shows what is stored and judges nothing by itself.
 * Nothing where all are checked.
 */
export function NotStored({ backfill, items }: Props): ReactElement | null {
  const words = useWords();
  const formats = useFormats();
  const { state, assessed, total, waitsUntil } = backfill;
  if (state === 'done' || items.every(({ readiness }) => readiness !== null)) return null;
  const waits = waitsUntil === null ? '' : ` ${words.storingWaits(formats.clock(waitsUntil))}`;
  return (
    <p className={styles['waits']}>
      {state === 'never' ? words.notStored : `${words.storing(assessed, total)}${waits}`}
    </p>
  );
}
