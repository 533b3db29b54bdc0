/** Search scopes from Atlassian's OpenAPI document: the classic one, or all of the granular ones. */
const READ = ['read:jira-work'];
const FIELDS = ['read:field.default-value:jira', 'read:field.option:jira', 'read:field:jira', 'read:group:jira'];

export const SEARCH_SCOPES = {
  get: [
    READ,
    [
      'read:issue-details:jira',
      'read:audit-log:jira',
      'read:avatar:jira',
      'read:field-configuration:jira',
      'read:issue-meta:jira',
    ],
  ],
  post: [READ, ['read:issue-details:jira', ...FIELDS]],
  match: [READ, ['read:issue-details:jira']],
} as const;
