import { ask } from '../../ui/backend';
import { type At, callAt } from './panel-calls';
import { type Hint, follow } from './follow';
import type { PanelStore } from './panel-store';
import { isRecord } from '../../ui/is-record';
import { events, view } from '@forge/bridge';
import { Jira, realtime } from '@forge/bridge/realtime';
import { HINT_CHANNEL, outsideChannel } from '../../../src/domain/shared/hint-channel';

/** Of this page, whichever of its panels is open. */
const arrival = { isHinted: false };

/** Keeps a panel up to date until `signal` aborts. */
export function keepUp(store: PanelStore, signal: AbortSignal): void {
  const look = (ticket: string) => ask(() => callAt('look', { ticket, ...store.at }));
  follow(
    store,
    {
      look,
      listen: (hear) =>
        listen(
          hear,
          store.opened().then(({ token }) => token),
          store.at,
        ),
      arrival,
    },
    signal,
  );
}

type Subscription = Awaited<ReturnType<typeof events.on>>;

/**
 * Hears when the issue's record or its text in Jira was changed; a hint never says what. Resolves with a function that
 * ends it. `token`: comes once the panel was opened in full.
 */
async function listen(hear: (hint: Hint) => void, token: Promise<string | null>, at: At): Promise<() => void> {
  const edits = token.then((one) => (one === null ? null : hearOutside(one, hear, at))).catch(missing);
  const heard = await Promise.allSettled(at.issueId === undefined ? hearInside(hear) : []);
  // The only way to hear there.
  if (at.issueId !== undefined) await edits;
  for (const one of heard)
    // Looks find changes of the record all the same.
    if (one.status === 'rejected') missing(one.reason);
  return () => {
    void edits.then((one) => one?.unsubscribe());
    for (const one of heard) if (one.status === 'fulfilled') void one.value.unsubscribe();
  };
}

/** What is heard where the module stands on the issue. */
const hearInside = (hear: (hint: Hint) => void): readonly Promise<Subscription>[] => [
  // @NOTE unverified on a live site: whether a write of our properties counts as a change of the issue.
  events.on('JIRA_ISSUE_CHANGED', () => hear('issue')),
  // @NOTE unverified on a live site: which of a module's places Realtime serves.
  realtime.subscribe(HINT_CHANNEL, () => hear('refinement'), { contextOverrides: [Jira.Issue] }),
];

function missing(why: unknown): null {
  console.warn('Fewer hints than usual.', why);
  arrival.isHinted = false;
  return null;
}

/**
 * Edits by others, and changes of the record by pages outside of the issue, on a channel of our own: Jira's event may
 * reach only the author.
 */
async function hearOutside(
  token: string,
  hear: (hint: Hint) => void,
  { issueId }: At,
): Promise<Pick<Subscription, 'unsubscribe'>> {
  const issue = issueId ?? (await issueOfPage());
  if (issue === null) return { unsubscribe: () => undefined };
  const told = (event: unknown): void => hear(isOfRecord(event) ? 'refinement' : 'issue');
  return realtime.subscribeGlobal(outsideChannel(issue), told, { token });
}

const isOfRecord = (event: unknown): boolean => isRecord(event) && event['changed'] === 'refinement';

async function issueOfPage(): Promise<string | null> {
  const { extension } = await view.getContext();
  const issue: unknown = extension['issue'];
  return isRecord(issue) ? String(issue['id']) : null;
}
