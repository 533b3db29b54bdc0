import { router } from '@forge/bridge';

/** Opens an issue in this window. Jira may ask the viewer, who may decline to leave: then nothing happens. */
export function goToIssue(key: string): void {
  router.navigate(`/browse/${key}`).catch(console.error);
}
