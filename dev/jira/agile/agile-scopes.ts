/** Jira Software has only granular scopes, named as in its OpenAPI document. */
export const AGILE_SCOPES = {
  readBoards: [['read:board-scope:jira-software', 'read:project:jira']],
  readBoard: [['read:board-scope:jira-software', 'read:issue-details:jira']],
  readConfiguration: [['read:board-scope.admin:jira-software', 'read:project:jira']],
  readBoardProjects: [['read:board-scope.admin:jira-software', 'read:project:jira']],
  writeBoard: [['write:board-scope:jira-software']],
  readSprint: [['read:sprint:jira-software']],
  readSprintIssues: [['read:sprint:jira-software', 'read:issue-details:jira', 'read:jql:jira']],
  writeSprint: [['write:sprint:jira-software']],
  deleteSprint: [['delete:sprint:jira-software']],
  rank: [['write:issue:jira-software']],
  readEstimation: [['read:issue:jira-software', 'read:issue-details:jira']],
  writeEstimation: [['write:issue:jira-software', 'read:issue-details:jira']],
} as const;
