import { events, view } from '@forge/bridge';
import { Jira, realtime } from '@forge/bridge/realtime';
import { HINT_CHANNEL, outsideChannel } from '../../../src/domain/shared/hint-channel';
import type { Hint } from './follow';

type Subscription = Awaited<ReturnType<typeof events.on>>;

/**
 * Hears when the issue's record or its text in Jira was changed; a hint never says what. Resolves with a function that
 * ends it.
 */
export async function listen(hear: (hint: Hint) => void): Promise<() => void> {
  const heard = await Promise.allSettled([
    // @NOTE unverified on a live site: whether a write of our properties counts as a change of the issue.
    events.on('JIRA_ISSUE_CHANGED', () => hear('issue')),
    // @NOTE unverified on a live site: which of a module's places Realtime serves.
    realtime.subscribe(HINT_CHANNEL, () => hear('refinement'), { contextOverrides: [Jira.Issue] }),
    hearEdits(() => hear('issue')),
  ]);
  for (const one of heard)
    // Looks find changes of the record all the same.
    if (one.status === 'rejected') console.warn('Fewer hints than usual.', one.reason);
  return () => {
    for (const one of heard) if (one.status === 'fulfilled') void one.value.unsubscribe();
  };
}

/** Edits by others, on a channel of our own: Jira's event may reach only the author. */
async function hearEdits(hear: () => void): Promise<Pick<Subscription, 'unsubscribe'>> {
  const { extension } = await view.getContext();
  const issue: unknown = extension['issue'];
  const isThere = typeof issue === 'object' && issue !== null && 'id' in issue;
  return isThere ? realtime.subscribeGlobal(outsideChannel(String(issue.id)), hear) : { unsubscribe: () => undefined };
}
