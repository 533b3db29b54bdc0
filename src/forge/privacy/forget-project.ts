import type { Instant } from '../../domain/shared/instant';
import { now } from '../stores/clock';
import { queueBackground } from '../queues';
import { forgetAnswers } from '../stores/answer-store';
import { forgetBoard, forgetDays } from '../stores/snapshot-store';
import { forgetIssue, forgetPolicy } from '../stores/forget-issue';
import { forgetLateEdits } from '../stores/late-edits';
import { forgetMeetings } from '../stores/meeting-store';
import { readBoard } from '../stores/policy-store';
import { dropProject, usedProjects } from '../stores/project-store';
import { issuesWithRow } from '../stores/refinement-store';
import { dropRemoval, readRemoval, saveRemoval } from '../stores/removal-store';
import { readRows } from '../stores/rows';
import { fewAtOnce } from '../../usecases/core/few-at-once';

/** Seconds until the list of rows knows what was removed. */
const SETTLE = 30;

/**
 * Removes some of the rows of a deleted project, and queues the next; at last those that are about no issue. It asks
 * nothing of Jira.
 */
export async function forgetProject(projectId: string): Promise<void> {
  const removal = await readRemoval(projectId);
  if (removal?.state !== 'forgetting') return;
  const { ids } = await issuesWithRow(projectId, null);
  await fewAtOnce(await stillStored(ids), forgetIssue);
  if (ids.length > 0) {
    await saveRemoval(projectId, removal);
    return queueBackground({ work: 'forget', projectId }, SETTLE);
  }
  const board = await readBoard(projectId);
  if (typeof board === 'number' && !(await isUsedElsewhere(board, projectId, null))) {
    await forgetBoard(board, []);
    await forgetMeetings(String(board));
  }
  await forgetAside(projectId, removal.since);
  await dropProject(projectId);
  await dropRemoval(projectId);
}

/** Removes the rows of a project that are about no issue and no board. `since`: when it was first used; null where it never was. */
export async function forgetAside(projectId: string, since: Instant | null): Promise<void> {
  await forgetMeetings(`p${projectId}`);
  if (since !== null) await forgetDays(projectId, { from: since, to: now() });
  await forgetPolicy(projectId);
  await forgetAnswers(projectId);
  await forgetLateEdits(projectId);
}

/** Those of these issues whose row is still there: the list of rows lags behind. */
export async function stillStored(ids: readonly string[]): Promise<readonly string[]> {
  const rows = await readRows(ids.map((key) => ({ entity: 'refinement', key })));
  return ids.filter((_id, index) => rows[index] !== null);
}

/**
 * Whether the board is, or may be, another used project's, too, so that its list, meetings and snapshots stay: the rules of one
 * name it or cannot be read, or it is located in one (`located`; null where that is not known).
 */
export async function isUsedElsewhere(board: number, projectId: string, located: string | null): Promise<boolean> {
  const others = (await usedProjects()).filter((id) => id !== projectId);
  if (located !== null && others.includes(located)) return true;
  const named = await Promise.all(others.map(readBoard));
  return named.some((one) => one === board || one === 'unreadable');
}
