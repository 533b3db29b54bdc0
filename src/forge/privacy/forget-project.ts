import { now } from '../stores/clock';
import { queueBackground } from '../queues';
import { forgetAnswers } from '../stores/answer-store';
import { forgetBoard, forgetDays } from '../stores/forget-board';
import { forgetIssue, forgetPolicy } from '../stores/forget-issue';
import { isUsedElsewhere } from './board-elsewhere';
import { forgetLateEdits } from '../stores/late-edits';
import { forgetMeetings } from '../stores/meeting-store';
import { readPolicy } from '../stores/policy-store';
import { dropProject, readProject } from '../stores/project-store';
import { issuesWithRow } from '../stores/refinement-store';
import { dropRemoval } from '../stores/removal-store';
import { readRows } from '../stores/rows';
import { fewAtOnce } from '../../usecases/core/few-at-once';

/** Seconds until the list of rows knows what was removed. */
const SETTLE = 30;

/**
 * Removes some of the rows of a project that Jira has deleted, with its issues and their properties, and queues the next;
 * at last those that are about no issue. It asks nothing of Jira.
 */
export async function forgetProject(projectId: string): Promise<void> {
  const { ids } = await issuesWithRow(projectId, null);
  const rows = await readRows(ids.map((key) => ({ entity: 'refinement', key })));
  await fewAtOnce(
    ids.filter((_id, index) => rows[index] !== null),
    forgetIssue,
  );
  if (ids.length > 0) return queueBackground({ work: 'forget', projectId }, SETTLE);
  const [project, { board }] = await Promise.all([readProject(projectId), readPolicy(projectId)]);
  await forgetMeetings(`p${projectId}`);
  if (board !== null && !(await isUsedElsewhere(board, projectId, null))) {
    await forgetBoard(board, []);
    await forgetMeetings(String(board));
  }
  if (project !== null && project.since !== null) await forgetDays(projectId, { from: project.since, to: now() });
  await forgetPolicy(projectId);
  await forgetAnswers(projectId);
  await forgetLateEdits(projectId);
  await dropRemoval(projectId);
  await dropProject(projectId);
}
