/** The address of an issue that leads each reader to what they still owe it: `owedLead` decides that as it is opened. */
export const owedAddress = (site: string, key: string): string => `${site}/browse/${key}?refinement=owed`;

/**
 * Whether a page was opened by such an address; Jira may have added to it.
 * @NOTE unverified on a live site: that the address of a work item keeps its query. Without it the panel opens as ever.
 */
export const isOwedAddress = (address: unknown): boolean =>
  typeof address === 'string' && /[?&]refinement=owed\b/u.test(address);
