import { AppError } from '../../failure';
import { projectRights } from '../../jira/read/permissions';
import { jiraAsUser } from '../jira-requests';

/** Fails with `not-allowed` where the caller does not administer the project, with `not-found` where they may not see it. */
export async function mustAdminister(projectId: string): Promise<void> {
  const { canBrowse, canAdminister } = await projectRights(jiraAsUser, projectId);
  if (!canBrowse) throw new AppError('not-found', 'The project is not for this viewer.');
  if (!canAdminister)
    throw new AppError('not-allowed', 'This takes the right to administer the project.', {
      because: 'not-administrator',
    });
}
