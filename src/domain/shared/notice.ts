import type { AccountId } from './person';

/** What somebody is told by Jira's own notification. `text` has one paragraph per line. */
export type Notice = { readonly to: AccountId; readonly subject: string; readonly text: string };
