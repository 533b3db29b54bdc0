/** How a page reads future issues by itself: field ids of the site, null where a field is missing. */
export type Outlook = {
  readonly fields: { readonly estimate: string | null; readonly sprint: string | null };
  /** Ids of the project's types between epic and sub-task; empty when unknown, then all types count. */
  readonly issueTypes: readonly string[];
};
export const NO_OUTLOOK: Outlook = { fields: { estimate: null, sprint: null }, issueTypes: [] };
