import type { FlagMarker, CommentRecord } from '../../domain/issue/flag-marker';
import type { Refinement } from '../../domain/refinement/refinement';
import type { Instant } from '../../domain/shared/instant';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import { withStored } from '../core/context';
import type { BackgroundContext } from '../core/issue-context';
import { replaceRow, type ReplacePorts } from '../core/replace';
import type { Ports } from '../ports';

export type RunPorts = ReplacePorts & Pick<Ports, 'now'>;

/** What the row says of our flag and our comment. */
type FlagFields = Pick<Refinement, 'flag' | 'told'>;

/** Forge ends each run before: an event's after 60 seconds, an action's after 55. */
const LONGEST_RUN_MS = 90_000;

const NO_COMMENT: CommentRecord = { commentId: null, reason: null, run: null };

/**
 * Takes the issue's flag and comment for one run, with the claim that it begins with: Jira creates a comment as often as
 * it is asked, and of two runs at the same instant only one stores the row. Fails with `busy` while another run has them,
 * and where the claim is another one than this run decided on. A run that dies has them until it would be over.
 */
export function beginRun(
  ports: RunPorts,
  context: BackgroundContext,
  flag: FlagMarker | null,
): Promise<BackgroundContext> {
  const run = ports.now();
  return store(ports, context, (row) => {
    mustBeFree(row, context, run);
    return { flag, told: { ...(row.told ?? NO_COMMENT), run } };
  });
}

/** Stores what the run has done, and ends it. Fails with `busy` where it took so long that another one has begun. */
export function endRun(
  ports: RunPorts,
  begun: BackgroundContext,
  { flag, told }: { readonly flag: FlagMarker | null; readonly told: Omit<CommentRecord, 'run'> },
): Promise<BackgroundContext> {
  return store(ports, begun, (row) => {
    if (row.told?.run !== begun.refinement.told?.run) throw runsElsewhere();
    return { flag, told: told.commentId === null ? null : { ...told, run: null } };
  });
}

/** Gives up our claim. Fails with `busy` as {@link beginRun} does. */
export function dropClaim(ports: RunPorts, context: BackgroundContext): Promise<BackgroundContext> {
  const now = ports.now();
  return store(ports, context, (row) => {
    mustBeFree(row, context, now);
    const commentId = ourComment(row);
    return { flag: null, told: commentId === null ? row.told : { ...(row.told ?? NO_COMMENT), commentId } };
  });
}

/** The id of our comment, which outlives our flag. */
export function ourComment({ flag, told }: FlagFields): string | null {
  return flag?.commentId ?? told?.commentId ?? null;
}

function mustBeFree({ flag, told }: FlagFields, { refinement }: BackgroundContext, now: Instant): void {
  const since = told?.run ?? null;
  // Also where the clock of this run is behind the other's.
  const isRunning = since !== null && Math.abs(Date.parse(now) - Date.parse(since)) < LONGEST_RUN_MS;
  if (isRunning || !sameValue(flag, refinement.flag)) throw runsElsewhere();
}

const runsElsewhere = (): AppError => new AppError('busy', 'Another run flags the issue.');

async function store(
  ports: RunPorts,
  context: BackgroundContext,
  next: (row: Refinement) => FlagFields,
): Promise<BackgroundContext> {
  const { projectId } = context.issue;
  const { now } = await replaceRow(ports, { read: context, again: withStored, projectId }, ({ refinement }) => {
    const { flag, told } = next(refinement);
    return { ...refinement, flag, told };
  });
  return now;
}

type TakingOff = Pick<Ports, 'lastFlagChange' | 'saveFlag' | 'dropFlagComment'>;

/**
 * Takes our flag and our comment off an issue whose row is about to be removed. What people flagged, wrote, or flagged
 * again stays.
 */
export async function takeOff(ports: TakingOff, { issue, refinement }: BackgroundContext): Promise<void> {
  const comment = ourComment(refinement);
  const isClaimed = refinement.flag !== null && issue.flagged;
  if (isClaimed && (await ports.lastFlagChange(issue.id))?.isByApp === true) await ports.saveFlag(issue.id, null);
  if (comment !== null) await ports.dropFlagComment(issue.id, comment);
}
