import type { ReactElement } from 'react';
import type { Context } from '../../ui/mount';
import { FailureNotice } from '../../ui/FailureNotice';
import type { Address } from './filter/use-kept';
import { sprintOf } from './opened-from';
import { OwnRulesProvider } from './own-rules';
import styles from '../shared/Page.module.css';
import { QuietButton } from '../../ui/QuietButton';
import { ReportPage } from './ReportPage';
import { Skeleton } from './Skeleton';
import { useReport } from './use-report';
import { useWords } from './words';

type Props = { readonly context: Pick<Context, 'extension'>; readonly address: Address };

/** The whole report: reads once, then draws. Opened from a sprint's menu, it is filtered by that sprint. */
export function BacklogReport({ context, address }: Props): ReactElement {
  const words = useWords();
  const { state, reload } = useReport();
  switch (state.status) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return (
        <main className={styles['page']}>
          <h1 className={styles['title']}>{words.name}</h1>
          <FailureNotice failure={state.failure}>
            <QuietButton onPress={reload}>{words.retry}</QuietButton>
          </FailureNotice>
        </main>
      );
    case 'open':
      return (
        <OwnRulesProvider value={state.report.setup.policy.own}>
          <ReportPage
            report={state.report}
            reload={reload}
            sprint={sprintOf(context.extension)}
            address={address}
          />
        </OwnRulesProvider>
      );
  }
}
