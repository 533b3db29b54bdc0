import type { SprintStart } from '../../contract-look-back';
import { isAgreedOrTaken } from '../../domain/refinement/standing';
import { AppError } from '../../failure';
import { projectRights } from '../../jira/read/permissions';
import type { ProjectCall } from '../call';
import { jiraAsUser } from '../jira-requests';
import { readRecorded } from './look-back';

/** What was recorded when a sprint was started, of the items that the caller may see; null where nothing was. */
export async function readSprintStart(
  call: ProjectCall,
  { sprintId }: { readonly sprintId: number },
): Promise<SprintStart | null> {
  const { boardId } = call;
  const { canBrowse } = await projectRights(jiraAsUser, call.projectId);
  if (!canBrowse) throw new AppError('not-found', 'The project is not for this viewer.');
  if (boardId === null) throw new AppError('bad-request', 'A sprint belongs to a board.');
  const [recorded] = await readRecorded(call, { boardId, sprints: [sprintId] });
  const open = recorded?.start?.items.filter(({ done }) => !done) ?? [];
  if (open.length === 0) return null;
  const agreed = open.filter(isAgreedOrTaken);
  return { items: open.length, notAgreed: open.length - agreed.length };
}
