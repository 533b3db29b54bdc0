import type { ReactElement } from 'react';
import styles from '../shared/Page.module.css';
import { QuietButton } from '../../ui/QuietButton';
import { PageFailure } from './PageFailure';
import type { Report } from './report';
import type { AllItems } from './use-all-items';
import { useWords } from './words';

type Props = { readonly report: Report; readonly all: AllItems };

/** Reads the whole backlog on demand, with progress and a stop button. */
export function MoreItems({ report, all }: Props): ReactElement | null {
  const words = useWords();
  const { state, items, start, stop } = all;
  if (state.status === 'reading')
    return (
      <>
        <span className={styles['quiet']}>{words.loadingAll(items.length)}</span>
        <QuietButton onPress={stop}>{words.stop}</QuietButton>
      </>
    );
  if (state.status === 'failed') return <PageFailure failure={state.failure} reload={start} />;
  if (state.status === 'stopped')
    return (
      <>
        <span className={styles['quiet']}>{words.stopped(items.length)}</span>
        <QuietButton onPress={start}>{words.goOn}</QuietButton>
      </>
    );
  if (report.complete || state.status === 'done') return null;
  const total = report.totals?.all ?? null;
  return <QuietButton onPress={start}>{total === null ? words.allUnknown : words.all(total)}</QuietButton>;
}
