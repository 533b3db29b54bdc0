/** Jira's account id: opaque, the only thing about a person that is ever stored. */
export type AccountId = string;

/**
 * A person as Jira shows them to the viewer; never stored. `name` is null while it is loading, and where Jira does not
 * show it.
 */
export type Person = { readonly accountId: AccountId; readonly name: string | null; readonly active: boolean };
