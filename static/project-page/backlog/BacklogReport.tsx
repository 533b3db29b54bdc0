import { type ReactElement, type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react';
import type { ReportSetup } from '../../../src/contract';
import type { Context } from '../../ui/begin';
import { MeContext } from '../../ui/Name';
import { SiteContext } from '../../ui/site';
import { MineContext } from './filter/mine';
import type { Address } from './filter/use-kept';
import { isRecord } from '../../ui/is-record';
import { OwnRulesProvider } from './own-rules';
import styles from '../shared/Page.module.css';
import { PageFailure } from './PageFailure';
import { ReportPage } from './ReportPage';
import { useWords } from './words';
import cards from './cards/Card.module.css';
import { readTotals, type Horizon, readHorizon } from '../../../src/jira/search/report-reading';
import { ask, backend } from '../../ui/backend';
import { keepSetup, type KeptFor, keptSetup } from './kept-setup';
import { valueOf } from '../../ui/to-failure';
import { type Reading, useReading } from '../../ui/use-reading';
import { type Report, toReport } from './report';
import { asViewer } from '../shared/request';
import { withLook } from './with-look';
import { remember } from '../../ui/people';

type Props = { readonly context: Pick<Context, 'extension'>; readonly address: Address };

/** The whole report: reads once, then draws. Opened from a sprint's menu, it is filtered by that sprint. */
export function BacklogReport({ context, address }: Props): ReactElement {
  const words = useWords();
  const { reading, reload } = useReport(useOpenedFor(context.extension));
  if (reading.status === 'failed')
    return (
      <main className={styles['page']}>
        <h1 className={styles['title']}>{words.name}</h1>
        <PageFailure failure={reading.failure} reload={reload} />
      </main>
    );
  const { value: report } = reading;
  if (report === null) return <Skeleton />;
  return (
    <OwnRulesProvider value={report.setup.policy.own}>
      <MineProvider setup={report.setup}>
        <ReportPage report={report} reload={reload} sprint={sprintOf(context.extension)} address={address} />
      </MineProvider>
    </OwnRulesProvider>
  );
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

/** `board`: on whose page the report was opened; null elsewhere. */
type OpenedFor = KeptFor & { readonly board: number | null };

/**
 * Reads the setup from the back end, then sprints and items as the viewer. By a setup that is kept from before, the items are read
 * while the back end is asked, and anew only if its answer asks for others. Only a backlog that was not read whole is counted by
 * Jira, after the first rows are drawn and the setup is known.
 */
async function* read(of: OpenedFor | null): AsyncGenerator<Report> {
  const opening = ask(() => backend('openReport'));
  const kept = of === null ? null : keptSetup(of);
  // Things may have changed, so a failure of this reading is none of the page's.
  const early = kept === null ? null : readItems(withLook(kept)).catch(() => null);
  if (kept !== null) {
    const first = await Promise.race([early, opening.then(() => null)]);
    if (first !== null) yield toReport(kept, first);
  }
  const opened = await opening;
  if (of !== null) keepSetup(of, opened.ok ? opened.value : null);
  const setup = valueOf(opened);
  const horizon = kept !== null && readsAlike(kept, setup) ? await early : null;
  const report = toReport(setup, horizon ?? (await readItems(withLook(setup))));
  yield report;
  // What is judged here is in no index: the page reads it all, and counts by itself.
  if (report.totals !== null || setup.judging !== null) return;
  yield { ...report, totals: await readTotals(asViewer, setup, report.read) };
}

/** Reads when the page opens and again on demand; the report stays meanwhile. `of`: null where the host does not tell. */
function useReport(of: OpenedFor | null): { readonly reading: Reading<Report>; readonly reload: () => void } {
  const { reading, start } = useReading<Report>('report', (before) => before);
  const { site = '', project = null, account = '', board = null } = of ?? {};
  const reload = useCallback(
    () => void start(() => read(project === null ? null : { site, project, account, board })),
    [start, site, project, account, board],
  );
  useEffect(reload, [reload]);
  return { reading, reload };
}

/** Whether items that were read by `one` can be drawn by `other`: the same items, and none that the page judges by itself. */
function readsAlike(one: ReportSetup, other: ReportSetup): boolean {
  const searchKeyOf = ({ projectKey, board, fields, issueTypes }: ReportSetup): string =>
    JSON.stringify([projectKey, board?.id, board?.type, fields.estimate, fields.sprint, fields.flagged, issueTypes]);
  return other.judging === null && searchKeyOf(one) === searchKeyOf(other);
}

/** What comes next, as the viewer. Fails as Jira does. */
async function readItems(setup: Parameters<typeof readHorizon>[1]): Promise<Horizon> {
  const horizon = await readHorizon(asViewer, setup);
  remember(horizon.people);
  return horizon;
}
