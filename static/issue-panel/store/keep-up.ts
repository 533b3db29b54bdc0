import { ask } from '../../ui/backend';
import { endWith, hearChannel } from '../../ui/hear-channel';
import { arrival } from './pace';
import { callAt } from './panel-calls';
import { type Hint, follow } from './follow';
import type { PanelStore } from './panel-store';
import { isRecord } from '../../ui/is-record';
import { events, view } from '@forge/bridge';
import { Jira, realtime } from '@forge/bridge/realtime';
import { HINT_CHANNEL, outsideChannel } from '../../../src/domain/shared/hint-channel';

/** Keeps a panel up to date until `signal` aborts. */
export function keepUp(store: PanelStore, signal: AbortSignal): void {
  const look = (ticket: string) => ask(() => callAt('look', { ticket, ...store.at }));
  follow(store, { look, listen: (hear) => listen(store, hear, signal), arrival }, signal);
}

/** Hears when the issue's record or its text in Jira was changed; a hint never says what. */
async function listen(store: PanelStore, hear: (hint: Hint) => void, signal: AbortSignal): Promise<void> {
  const outside = hearOutside(store, hear, signal).catch(missing);
  // The only way to hear there.
  if (store.at.issueId !== undefined) return outside;
  for (const one of await Promise.allSettled(hearInside(hear)))
    // Looks find changes of the record all the same.
    if (one.status === 'rejected') missing(one.reason);
    else endWith(signal, () => one.value.unsubscribe());
}

/** What is heard where the module stands on the issue. */
const hearInside = (hear: (hint: Hint) => void): readonly ReturnType<typeof events.on>[] => [
  // @NOTE unverified on a live site: whether a write of our properties counts as a change of the issue.
  events.on('JIRA_ISSUE_CHANGED', () => hear('issue')),
  // @NOTE unverified on a live site: which of a module's places Realtime serves.
  realtime.subscribe(HINT_CHANNEL, () => hear('refinement'), { contextOverrides: [Jira.Issue] }),
];

function missing(why: unknown): void {
  console.warn('Fewer hints than usual.', why);
  arrival.isHinted = false;
}

/**
 * Edits by others, and changes of the record by pages outside of the issue, on a channel of our own: Jira's event may
 * reach only the author.
 */
async function hearOutside(store: PanelStore, hear: (hint: Hint) => void, signal: AbortSignal): Promise<void> {
  const { token } = await store.opened();
  const issue = store.at.issueId ?? (await issueOfPage());
  if (issue === null) return;
  const sign = async (): Promise<string | null> => {
    const answer = await ask(() => callAt('signToken', { pass: store.pass(), ...store.at }));
    return answer.ok ? answer.value.token : null;
  };
  const hearEvent = (event: unknown): void => hear(isOfRecord(event) ? 'refinement' : 'issue');
  // The pages of a meeting come to an item in one instant.
  const isSpread = store.meeting !== null;
  await hearChannel({ name: outsideChannel(issue), hear: hearEvent, token, isSpread, sign, missing }, signal);
}

const isOfRecord = (event: unknown): boolean => isRecord(event) && event['changed'] === 'refinement';

async function issueOfPage(): Promise<string | null> {
  const { extension } = await view.getContext();
  const issue: unknown = extension['issue'];
  return isRecord(issue) ? String(issue['id']) : null;
}
