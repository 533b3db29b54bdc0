import { type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import type { ReportSetup } from '../../../src/contract';
import type { Context } from '../../ui/begin';
import { FailureNotice } from '../../ui/FailureNotice';
import { MeContext } from '../../ui/Name';
import { SiteContext } from '../../ui/site';
import { MineContext } from './filter/mine';
import type { Address } from './filter/use-kept';
import type { KeptFor } from './kept-setup';
import { isRecord } from '../../ui/is-record';
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
  const { state, reload } = useReport(useKeptFor(context.extension));
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
          <MineProvider setup={state.report.setup}>
            <ReportPage report={state.report} reload={reload} sprint={sprintOf(context.extension)} address={address} />
          </MineProvider>
        </OwnRulesProvider>
      );
  }
}

type MineProps = { readonly setup: Pick<ReportSetup, 'notShown'>; readonly children: ReactNode };

/** Tells the table and its filter which items have an anonymous question of the viewer that was not shown. */
function MineProvider({ setup: { notShown }, children }: MineProps): ReactElement {
  const me = useContext(MeContext);
  const mine = useMemo(() => ({ me, notShown: new Set(notShown.map(({ issueId }) => issueId)) }), [me, notShown]);
  return <MineContext.Provider value={mine}>{children}</MineContext.Provider>;
}

/** Whose settings are kept in the browser; null where the host does not tell the project or the person. */
function useKeptFor(extension: unknown): KeptFor | null {
  const site = useContext(SiteContext);
  const account = useContext(MeContext);
  const project = projectOf(extension);
  return project === null || account === null ? null : { site, project, account };
}

/** The sprint whose menu opened the report; null when it was opened elsewhere. */
function sprintOf(extension: unknown): number | null {
  const sprint = isRecord(extension) ? extension['sprint'] : null;
  const id = isRecord(sprint) ? Number(sprint['id']) : Number.NaN;
  return Number.isInteger(id) && id > 0 ? id : null;
}

/** Id of the project in which the report was opened; null where the host does not tell. */
function projectOf(extension: unknown): string | null {
  const project = isRecord(extension) ? extension['project'] : null;
  const id = isRecord(project) ? project['id'] : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}
