/** Scopes of each operation from Atlassian's OpenAPI documents: the classic scope, or all of the granular ones. */
type Alternatives = readonly (readonly string[])[];

const read = (...granular: string[]): Alternatives => [['read:jira-work'], granular];
const write = (...granular: string[]): Alternatives => [['write:jira-work'], granular];

const USER = ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'];
const ISSUE = [
  ...['read:issue-meta:jira', 'read:issue-security-level:jira', 'read:issue.vote:jira', 'read:issue.changelog:jira'],
  ...['read:avatar:jira', 'read:issue:jira', 'read:status:jira', 'read:user:jira', 'read:field-configuration:jira'],
];
const COMMENT = [
  ...['read:comment:jira', 'read:comment.property:jira', 'read:group:jira', 'read:project:jira'],
  ...['read:project-role:jira', 'read:user:jira', 'read:avatar:jira'],
];
const PROJECT = [
  ...[
    'read:issue-type:jira',
    'read:project:jira',
    'read:project.property:jira',
    'read:user:jira',
    'read:application-role:jira',
  ],
  ...['read:avatar:jira', 'read:group:jira', 'read:issue-type-hierarchy:jira', 'read:project-category:jira'],
  ...['read:project-version:jira', 'read:project.component:jira'],
];
const TYPE = ['read:issue-type:jira', 'read:avatar:jira', 'read:project-category:jira', 'read:project:jira'];

export const SCOPES = {
  none: [],
  analyse: [
    ['read:jira-work', 'read:jira-user'],
    ['read:field:jira', 'read:jira-expressions:jira'],
  ],
  evaluate: [['read:jira-work', 'read:jira-user'], ['read:jira-expressions:jira']],
  readUser: [['read:jira-user'], USER],
  readAssignable: [['read:jira-user'], ['read:issue:jira', 'read:project:jira', ...USER]],
  readIssue: read(...ISSUE),
  readCreateMeta: read('read:issue-meta:jira', 'read:avatar:jira', 'read:field-configuration:jira'),
  readChangelog: read('read:issue-meta:jira', 'read:avatar:jira', 'read:issue.changelog:jira'),
  createIssue: write(
    'write:issue:jira',
    'write:comment:jira',
    'write:comment.property:jira',
    'write:attachment:jira',
    'read:issue:jira',
  ),
  writeIssue: write('write:issue:jira'),
  deleteIssue: write('delete:issue:jira'),
  notify: write('send:notification:jira'),
  readTransitions: read('read:issue.transition:jira', 'read:status:jira', 'read:field-configuration:jira'),
  transition: write('write:issue:jira', 'write:issue.property:jira'),
  readComment: read(...COMMENT),
  listComments: read('delete:comment.property:jira', ...COMMENT),
  writeComment: write('write:comment:jira', ...COMMENT),
  deleteComment: write('delete:comment:jira', 'delete:comment.property:jira'),
  readIssueProperty: read('read:issue.property:jira'),
  writeIssueProperty: write('write:issue.property:jira'),
  deleteIssueProperty: write('delete:issue.property:jira'),
  writeLink: write('write:comment:jira', 'write:issue:jira', 'write:issue-link:jira'),
  readLinkType: read('read:issue-link-type:jira'),
  readLabel: read('read:label:jira'),
  readAttachmentContent: read('read:attachment:jira'),
  writeAttachment: write('write:attachment:jira', 'read:attachment:jira', 'read:user:jira', 'read:avatar:jira'),
  readAvatar: read('read:avatar:jira'),
  writeVotes: write('write:issue.vote:jira'),
  writeWatchers: write('write:issue.watcher:jira'),
  readProject: read(...PROJECT),
  readProjectProperty: read('read:project.property:jira'),
  archiveProject: [['manage:jira-project'], ['write:project:jira']],
  deleteProject: [['manage:jira-configuration'], ['delete:project:jira']],
  restoreProject: [['manage:jira-configuration'], ['write:project:jira', ...PROJECT]],
  readField: read(
    'read:field:jira',
    'read:avatar:jira',
    'read:project-category:jira',
    'read:project:jira',
    'read:field-configuration:jira',
  ),
  searchFields: read('read:field:jira', 'read:field-configuration:jira'),
  readIssueType: read(...TYPE),
  readStatus: read('read:status:jira'),
  readWorkflow: [['manage:jira-configuration'], ['read:workflow:jira']],
  readPriority: read('read:priority:jira'),
  readResolution: read('read:resolution:jira'),
  readPermission: read('read:permission:jira'),
} as const satisfies Record<string, Alternatives>;
