import { type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import type { ReportSetup } from '../../../src/contract';
import type { Context } from '../../ui/begin';
import { FailureNotice } from '../../ui/FailureNotice';
import { MeContext } from '../../ui/Name';
import { SiteContext } from '../../ui/site';
import { MineContext } from './filter/mine';
import type { Address } from './filter/use-kept';
import { isRecord } from '../../ui/is-record';
import { OwnRulesProvider } from './own-rules';
import styles from '../shared/Page.module.css';
import { QuietButton } from '../../ui/QuietButton';
import { ReportPage } from './ReportPage';
import { type OpenedFor, useReport } from './use-report';
import { useWords } from './words';
import cards from './cards/Card.module.css';

type Props = { readonly context: Pick<Context, 'extension'>; readonly address: Address };

/** The whole report: reads once, then draws. Opened from a sprint's menu, it is filtered by that sprint. */
export function BacklogReport({ context, address }: Props): ReactElement {
  const words = useWords();
  const { state, reload } = useReport(useOpenedFor(context.extension));
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

/** For whom and where the report was opened; null where the host does not tell the project or the person. */
function useOpenedFor(extension: unknown): OpenedFor | null {
  const site = useContext(SiteContext);
  const account = useContext(MeContext);
  const project = idOf(extension, 'project');
  if (project === null || account === null) return null;
  return { site, project: String(project), account, board: idOf(extension, 'board') };
}

/** The sprint whose menu opened the report; null when it was opened elsewhere. */
const sprintOf = (extension: unknown): number | null => idOf(extension, 'sprint');

/** The id of what the report was opened on; null where the host does not tell. */
function idOf(extension: unknown, what: 'project' | 'board' | 'sprint'): number | null {
  const opened = isRecord(extension) ? extension[what] : null;
  const id = isRecord(opened) ? Number(opened['id']) : Number.NaN;
  return Number.isInteger(id) && id > 0 ? id : null;
}

/** The page's shape while it is read, so that the layout does not shift later. */
function Skeleton(): ReactElement {
  const words = useWords();
  const block = (height: number, key: number): ReactElement => (
    <div key={key} className={styles['skeleton']} style={{ height }} />
  );
  return (
    <main className={styles['page']} aria-busy="true">
      <h1 className={styles['title']}>{words.name}</h1>
      <p role="status" className={styles['quiet']}>
        {words.reading}
      </p>
      <div className={cards['cards']} aria-hidden="true">
        {[1, 2, 3, 4].map((key) => block(132, key))}
      </div>
      {block(240, 0)}
    </main>
  );
}
