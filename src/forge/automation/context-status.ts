import { type Standing, standingOf } from '../../domain/refinement/standing';
import type { Readiness } from '../../domain/refinement/readiness';
import { readReadiness } from '../../jira/read/properties';
import type { Call } from '../../usecases/call';
import { readContext } from '../../usecases/core/context';
import { judge } from '../../usecases/core/judge';
import { logFailure } from '../answer';
import { issueCall } from '../call';
import { asViewer } from '../composition';
import { jiraAsUser } from '../jira-requests';
import { readPolicy } from '../stores/policy-store';
import { notePrincipal } from '../stores/principal-store';
import { readProject } from '../stores/project-store';
import { batchedReader } from '../stores/rows';
import { statusWords } from './status-words';

type LozengeType = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';
type ContextStatus = {
  readonly status: { readonly type: 'lozenge'; readonly value: { readonly label: string; readonly type: LozengeType } };
};

/** Green, yellow, blue, purple and grey, as Jira calls them. */
const types: Readonly<Record<Standing, LozengeType>> = {
  exception: 'new',
  draft: 'default',
  ready: 'success',
  recheck: 'moved',
  refine: 'inprogress',
  incomplete: 'success',
  'on-paper': 'inprogress',
  unknown: 'default',
};

/**
 * The lozenge beside the collapsed issue context: the stored summary, read as the viewer in one request. Jira asks on
 * every issue of the site, so storage is read first, and Jira only in projects that use Common Ground. Where the
 * summary is missing or from before a change of the rules, it is judged anew. Shows nothing where it cannot be read.
 */
export async function contextStatus(payload: object, context: Backend): Promise<ContextStatus | Record<string, never>> {
  try {
    const accountId = context.principal?.accountId;
    if (accountId === undefined) {
      await notePrincipal(false);
      return {};
    }
    const call = issueCall({ ...payload, accountId }, undefined);
    if (call.projectId === null) return {};
    const read = batchedReader();
    const [project, policy] = await Promise.all([
      readProject(call.projectId, read),
      readPolicy(call.projectId, read),
      notePrincipal(true, read),
    ]);
    if (project === null) return {};
    const stored = await readReadiness(jiraAsUser, call.issueId);
    const isCurrent = stored !== null && stored.state !== 'unknown' && stored.policyVersion === policy.judgedSince;
    const standing = standingOf(isCurrent ? stored : await judgedNow(call));
    const label = statusWords[policy.language][standing];
    return { status: { type: 'lozenge', value: { label, type: types[standing] } } };
  } catch (error) {
    logFailure('context-status', error);
    return {};
  }
}

async function judgedNow(call: Call): Promise<Readiness> {
  return judge(await readContext(asViewer(call), call)).readiness;
}

/** What Forge says beside the payload. */
type Backend = { readonly principal?: { readonly accountId?: string } };
