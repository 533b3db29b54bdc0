import { type ReactElement, useEffect, useState } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { QuietButton } from '../../../ui/QuietButton';
import type { Report } from '../report';
import { useWords } from '../words';
import { keepLooking } from './keep-looking';
import styles from './Notices.module.css';

type Props = { readonly report: Pick<Report, 'setup' | 'read'>; readonly reload: () => void };

/** After a change of the policy: how many items of this page are judged by the old one, until all are judged anew. */
export function RejudgeNotice({ report, reload }: Props): ReactElement | null {
  const words = useWords();
  const { setup, read } = report;
  const judged = read.flatMap(({ readiness }) => readiness ?? []);
  const old = judged.filter(({ policyVersion }) => policyVersion < setup.policy.version).length;
  // What was read while it went on, and is over since.
  const [ended, end] = useState<ReportSetup | null>(null);
  const isDue = setup.isRejudging && old > 0;
  const isRunning = ended !== setup;
  useEffect(() => {
    if (!isDue || !isRunning) return undefined;
    return keepLooking(({ isRejudging }) => {
      if (!isRejudging) end(setup);
    });
  }, [isDue, isRunning, setup]);
  if (!isDue) return null;
  return (
    <div className={styles['notice']} role="status">
      <p>{isRunning ? words.rejudging(old, judged.length) : words.rejudged}</p>
      {!isRunning && <QuietButton onPress={reload}>{words.backfillRead}</QuietButton>}
    </div>
  );
}
