import type { AccountId } from './issue';

/**
 * Somebody as Jira shows them to the viewer; never stored. `name` is null while it is on its way, and for somebody whom
 * Jira does not show us.
 */
export type Person = { readonly accountId: AccountId; readonly name: string | null; readonly active: boolean };
