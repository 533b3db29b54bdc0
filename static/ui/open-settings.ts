import { router } from '@forge/bridge';

/** Opens the project's settings of the app. Jira may ask the viewer, who may decline to leave. */
export async function openSettings(projectKey: string): Promise<void> {
  try {
    await router.navigate({ target: 'module', moduleKey: 'refinement-settings', projectKey });
  } catch (error) {
    console.error(error);
  }
}
