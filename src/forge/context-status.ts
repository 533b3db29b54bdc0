import type { ReadinessState } from '../domain/shared/readiness-state';
import { readReadiness } from '../jira/properties';
import { logFailure } from './answer';
import { issueCall } from './call';
import { jiraAsUser } from './jira-requests';
import { readPolicy } from './stores/policy-store';
import { statusWords } from './status-words';

type LozengeType = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';
export type ContextStatus = {
  readonly status: { readonly type: 'lozenge'; readonly value: { readonly label: string; readonly type: LozengeType } };
};

/** Green, yellow, blue, purple and grey, as Jira calls them. */
const types: Readonly<Record<ReadinessState, LozengeType>> = {
  exception: 'new',
  draft: 'default',
  ready: 'success',
  recheck: 'moved',
  refine: 'inprogress',
  unknown: 'default',
};

/**
 * The lozenge beside the collapsed issue context: the stored summary, read as the viewer in one request. Shows nothing,
 * rather than something wrong, when it cannot be read.
 */
export async function contextStatus(payload: object, context: Backend): Promise<ContextStatus | Record<string, never>> {
  try {
    const call = issueCall({ ...payload, accountId: context.principal?.accountId });
    const [readiness, policy] = await Promise.all([
      readReadiness(jiraAsUser, call.issueId),
      call.projectId === null ? null : readPolicy(call.projectId),
    ]);
    const state = readiness?.state ?? 'unknown';
    const label = statusWords[policy?.language ?? 'en'][state];
    return { status: { type: 'lozenge', value: { label, type: types[state] } } };
  } catch (error) {
    logFailure('context-status', error);
    return {};
  }
}

/** What Forge says beside the payload. */
type Backend = { readonly principal?: { readonly accountId?: string } };
