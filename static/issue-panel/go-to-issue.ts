import { router } from '@forge/bridge';

/** Opens an issue in this window. The reader may decline to leave; then nothing happens, as they asked. */
export function goToIssue(key: string): void {
  router.navigate(`/browse/${key}`).catch(console.error);
}
