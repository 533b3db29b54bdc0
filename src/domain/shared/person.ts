/** Jira's account id: opaque, the only thing about a person that is ever stored. */
export type AccountId = string;

/**
 * Somebody as Jira shows them to the viewer; never stored. `name` is null while it is on its way, and for somebody whom
 * Jira does not show us.
 */
export type Person = { readonly accountId: AccountId; readonly name: string | null; readonly active: boolean };
