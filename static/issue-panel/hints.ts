import { Jira, realtime } from '@forge/bridge/realtime';

/** As the back end names it, see `src/forge/publish.ts`. */
export const HINT_CHANNEL = 'common-ground-changed';

/**
 * Hears when somebody has changed something on this issue: only that, never what. Returns what ends it. Rejects where
 * Realtime is not to be had.
 * @NOTE unverified on a live site: which of a module's places Realtime serves.
 */
export async function listen(hear: () => void): Promise<() => void> {
  const { unsubscribe } = await realtime.subscribe(HINT_CHANNEL, hear, { contextOverrides: [Jira.Issue] });
  return () => void unsubscribe();
}
