/** How a page reads the issues ahead of the team itself: field ids of the site, null where there is none. */
export type Outlook = {
  readonly fields: { readonly estimate: string | null; readonly sprint: string | null };
  /** Ids of the project's types between epic and sub-task; empty when they are not known, then all types count. */
  readonly issueTypes: readonly string[];
};
export const NO_OUTLOOK: Outlook = { fields: { estimate: null, sprint: null }, issueTypes: [] };
