import { removeAllOurProperties } from '../../jira/write/remove-properties';
import { logFailure } from '../answer';
import { jiraAsApp } from '../jira-requests';

/**
 * Before the app is uninstalled: asks Jira to take its properties off all issues. What it stored is Forge's to delete.
 * @NOTE unverified on a live site: that Jira finishes this after the app's account is gone.
 */
export async function preUninstall(): Promise<void> {
  await removeAllOurProperties(jiraAsApp).catch((error: unknown) => logFailure('uninstall', error));
}
