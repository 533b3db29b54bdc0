import type { AccountId } from '../shared/person';

/** A notification that Jira sends to a person. `text` has one paragraph per line. */
export type Notice = { readonly to: AccountId; readonly subject: string; readonly text: string };
