import { queueAssessments } from '../queues';
import { now } from '../stores/clock';
import { addLateEdit, dropLateEdits, lateEdits } from '../stores/late-edits';
import { behindProjects, pointsLeft, settle, take, takeLate } from '../stores/spending-store';
import { AppError } from '../../failure';

/** Points: the issue, with a parent or blockers. */
const EDIT = 2;

/**
 * Whether this hour has points left for what follows an edit, in the share of its project: Jira takes ten edits a second
 * of one issue, and imports bring thousands. Else the issue waits for the next hour, behind those that wait already. Fails
 * with `busy` where so many take points at once that this one could not.
 */
export async function mayFollowEdit(projectId: string | null, issueId: string): Promise<boolean> {
  const at = now();
  if ((await take(EDIT, 'edit', at, projectId)) !== null) return true;
  const isSpent = (await pointsLeft('edit', at, projectId)) < EDIT;
  if (isSpent && (projectId === null || (await addLateEdit(projectId, issueId)))) return false;
  throw new AppError('busy', 'Many edits are followed at this moment.');
}

/** Once an hour, before new edits: what could not be followed in the hour before, as far as each project's share reaches. */
export async function followLateEdits(): Promise<void> {
  for (const projectId of await behindProjects(now())) await followIn(projectId);
}

async function followIn(projectId: string): Promise<void> {
  const ids = await lateEdits(projectId);
  const taken = await takeLate({ projectId, most: ids.length * EDIT }, now());
  if (taken === null) return;
  const some = ids.slice(0, Math.floor(taken.points / EDIT));
  await queueAssessments(some.map((issueId) => ({ issueId, projectId, edited: true, late: true })));
  await dropLateEdits(projectId, some);
  await settle(taken, some.length * EDIT, now());
}
