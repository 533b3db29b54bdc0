import type { ReactElement } from 'react';
import { refineNext } from '../figures';
import type { Report } from '../report';
import { BackfillNotice } from './BackfillNotice';
import { FirstRun, isFirstRun } from './FirstRun';
import { PolicyNotice } from './PolicyNotice';
import { useBackfill } from './use-backfill';

type Props = { readonly report: Report; readonly reload: () => void };

/** Notices above the report: unassessed items, the first thing to try, and which policy holds. */
export function Notices({ report, reload }: Props): ReactElement {
  const backfill = useBackfill(report, reload);
  const first = isFirstRun(report.items) ? refineNext(report.items).next[0] : undefined;
  return (
    <>
      <BackfillNotice backfill={backfill} mayStart={report.setup.canEdit} />
      <PolicyNotice setup={report.setup} />
      {first !== undefined && backfill.state.status === 'none' && <FirstRun item={first} />}
    </>
  );
}
