import type { ReportSetup } from '../../../src/contract';
import type { Look } from '../../../src/jira/search/report-reading';
import { asViewer } from '../shared/request';

/** A file of its own, for projects whose items nobody has looked at yet. */
const loadJudge = () => import('../../../src/jira/search/judge-in-page');

/**
 * How the report reads items: those that have no judgement yet are judged here, for this page alone. The file comes beside the
 * first answer of Jira. Where it does not come, they stay without a judgement.
 */
export function withLook(setup: ReportSetup): ReportSetup & { readonly look: Look | null } {
  const { judging } = setup;
  if (judging === null) return { ...setup, look: null };
  const loading = loadJudge().catch(logFailure);
  const judge: Look['judge'] = async (bodies) => {
    const file = await loading;
    return (await file?.judgeInPage(asViewer, bodies, judging).catch(logFailure)) ?? new Map();
  };
  return { ...setup, look: { reads: judging.reads, judge } };
}

function logFailure(error: unknown): null {
  console.error(error);
  return null;
}
