/** The custom fields of the local Jira's site. */
export const fieldIds = {
  estimate: 'customfield_10016',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  acceptanceCriteria: 'customfield_10030',
  /** The app's own, see `dev/jira/app-field.ts`. */
  ofApp: 'customfield_10100',
} as const;
