import { AppError } from '../../failure';
import { type ProjectRights, projectRights } from '../../jira/read/permissions';
import { jiraAsUser } from '../jira-requests';

/** What the caller may do in the project. Fails with `not-found` where they may not see it. */
export async function rightsIn(projectId: string): Promise<ProjectRights> {
  const rights = await projectRights(jiraAsUser, projectId);
  if (!rights.canBrowse) throw new AppError('not-found', 'The project is not for this viewer.');
  return rights;
}

/** Fails with `not-allowed` where the caller does not administer the project, with `not-found` where they may not see it. */
export async function mustAdminister(projectId: string): Promise<void> {
  if ((await rightsIn(projectId)).canAdminister) return;
  const details = { because: 'not-administrator' } as const;
  throw new AppError('not-allowed', 'This takes the right to administer the project.', details);
}
