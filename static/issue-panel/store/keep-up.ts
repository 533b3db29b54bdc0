import { ask, backend } from '../../ui/backend';
import { type Hint, follow } from './follow';
import type { PanelStore } from './panel-store';
import { events, view } from '@forge/bridge';
import { Jira, realtime } from '@forge/bridge/realtime';
import { HINT_CHANNEL, outsideChannel } from '../../../src/domain/shared/hint-channel';

/** Keeps a panel up to date until `signal` aborts. */
export function keepUp(store: PanelStore, signal: AbortSignal): void {
  const look = (ticket: string) => ask(() => backend('look', { ticket }));
  follow(
    store,
    {
      look,
      listen: (hear) =>
        listen(
          hear,
          store.opened().then(({ token }) => token),
        ),
    },
    signal,
  );
}

type Subscription = Awaited<ReturnType<typeof events.on>>;

/**
 * Hears when the issue's record or its text in Jira was changed; a hint never says what. Resolves with a function that
 * ends it. `token`: comes once the panel was opened in full.
 */
async function listen(hear: (hint: Hint) => void, token: Promise<string | null>): Promise<() => void> {
  const edits = token.then((one) => (one === null ? null : hearEdits(one, () => hear('issue')))).catch(missing);
  const heard = await Promise.allSettled([
    // @NOTE unverified on a live site: whether a write of our properties counts as a change of the issue.
    events.on('JIRA_ISSUE_CHANGED', () => hear('issue')),
    // @NOTE unverified on a live site: which of a module's places Realtime serves.
    realtime.subscribe(HINT_CHANNEL, () => hear('refinement'), { contextOverrides: [Jira.Issue] }),
  ]);
  for (const one of heard)
    // Looks find changes of the record all the same.
    if (one.status === 'rejected') missing(one.reason);
  return () => {
    void edits.then((one) => one?.unsubscribe());
    for (const one of heard) if (one.status === 'fulfilled') void one.value.unsubscribe();
  };
}

function missing(why: unknown): null {
  console.warn('Fewer hints than usual.', why);
  return null;
}

/** Edits by others, on a channel of our own: Jira's event may reach only the author. */
async function hearEdits(token: string, hear: () => void): Promise<Pick<Subscription, 'unsubscribe'>> {
  const { extension } = await view.getContext();
  const issue: unknown = extension['issue'];
  const isThere = typeof issue === 'object' && issue !== null && 'id' in issue;
  return isThere
    ? realtime.subscribeGlobal(outsideChannel(String(issue.id)), hear, { token })
    : { unsubscribe: () => undefined };
}
