import { z } from 'zod';
import { type LozengeState, lozengeStateOf } from '../../domain/refinement/lozenge-state';
import type { Call } from '../../usecases/call';
import { readContext } from '../../usecases/core/context';
import { judge } from '../../usecases/core/judge';
import { logFailure } from '../answer';
import { issueCall } from '../call';
import { asViewer } from '../composition';
import { now } from '../stores/clock';
import { readPolicy } from '../stores/policy-store';
import { noteFact } from '../stores/fact-store';
import { readProject } from '../stores/project-store';
import { batchedReader } from '../stores/rows';
import { fillStanding, isCurrent, type KeptStanding, readStanding } from '../stores/standing-store';
import { stateWords } from '../../words/states';

type LozengeType = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';
type ContextStatus = {
  readonly status: { readonly type: 'lozenge'; readonly value: { readonly label: string; readonly type: LozengeType } };
};

/** Green, yellow, blue, purple and grey, as Jira calls them. */
const types: Readonly<Record<LozengeState, LozengeType>> = {
  exception: 'new',
  draft: 'default',
  ready: 'success',
  recheck: 'moved',
  refine: 'inprogress',
  incomplete: 'success',
  'on-paper': 'inprogress',
  unknown: 'default',
};

/** Where the manifest's display conditions hide the app: Jira asks there only if it does not know them so. */
const hiddenPlace = z.object({
  extension: z.object({ project: z.object({ type: z.enum(['service_desk', 'product_discovery']) }) }),
});

/**
 * The lozenge beside the collapsed issue context. Jira asks on every issue of the site, so it answers from storage, and
 * only in projects that use Common Ground. What storage does not have, or by earlier rules, is read and judged as the
 * viewer, and kept. Shows nothing where it cannot be read.
 */
export async function contextStatus(payload: object, context: Backend): Promise<ContextStatus | Record<string, never>> {
  try {
    const accountId = context.principal?.accountId;
    if (accountId === undefined) {
      await noteFact('principal', false);
      return {};
    }
    const call = issueCall({ ...payload, accountId }, undefined);
    if (call.projectId === null) return {};
    const read = batchedReader();
    const [project, policy, row] = await Promise.all([
      readProject(call.projectId, read),
      readPolicy(call.projectId, read),
      readStanding(call.issueId, read),
      noteFact('principal', true, read),
      hiddenPlace.safeParse(payload).success ? noteFact('display-conditions', false, read) : null,
    ]);
    if (project === null) return {};
    const standing = row !== null && isCurrent(row, policy, now()) ? row.standing : await findStanding(call, row);
    const label = stateWords[policy.language][standing];
    return { status: { type: 'lozenge', value: { label, type: types[standing] } } };
  } catch (error) {
    logFailure('context-status', error);
    return {};
  }
}

/**
 * Judged as the viewer, and kept, so that the next view of the issue asks nothing of Jira. The summary on the issue is not asked:
 * any editor can write it.
 */
async function findStanding(call: Call, before: KeptStanding | null): Promise<LozengeState> {
  const { readiness } = judge(await readContext(asViewer(call), call));
  await fillStanding(call.issueId, readiness, { before, now: now() }).catch((error: unknown) =>
    logFailure('the lozenge will be read again', error),
  );
  return lozengeStateOf(readiness);
}

/** What Forge says beside the payload. */
type Backend = { readonly principal?: { readonly accountId?: string } };
