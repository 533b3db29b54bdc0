import { agileOperations } from './agile/operations.ts';
import type { Operation } from './operation.ts';
import { analyseExpressions } from './operations/analyse-expressions.ts';
import { archiveProject } from './operations/archive-project.ts';
import { bulkFetchChangelogs } from './operations/bulk-fetch-changelogs.ts';
import { bulkFetchIssues } from './operations/bulk-fetch-issues.ts';
import { bulkGetUsers } from './operations/bulk-get-users.ts';
import { checkPermissions } from './operations/check-permissions.ts';
import { postIssue } from './operations/create-issue.ts';
import { deleteCommentProperty } from './operations/delete-comment-property.ts';
import { removeComment } from './operations/delete-comment.ts';
import { deleteIssueLink } from './operations/delete-issue-link.ts';
import { deleteIssueProperty } from './operations/delete-issue-property.ts';
import { deleteIssueProperties } from './operations/delete-properties.ts';
import { removeIssue } from './operations/delete-issue.ts';
import { deleteVote } from './operations/delete-vote.ts';
import { deleteWatcher } from './operations/delete-watcher.ts';
import { removeProject } from './operations/delete-project.ts';
import { deleteProjectProperty } from './operations/delete-project-property.ts';
import { putIssue } from './operations/edit-issue.ts';
import { evaluateOnIssue } from './operations/evaluate-expression.ts';
import { getAttachmentContent } from './operations/get-attachment-content.ts';
import { getAttachment } from './operations/get-attachment.ts';
import { getAvatar } from './operations/get-avatar.ts';
import { getChangelog } from './operations/get-changelog.ts';
import { getCommentProperty } from './operations/get-comment-property.ts';
import { getComment } from './operations/get-comment.ts';
import { getEditMeta } from './operations/get-edit-meta.ts';
import { getIssueLink } from './operations/get-issue-link.ts';
import { getIssueProperty } from './operations/get-issue-property.ts';
import { getIssue } from './operations/get-issue.ts';
import { getMyPermissions } from './operations/get-my-permissions.ts';
import { getMyself } from './operations/get-myself.ts';
import { getProjectProperty } from './operations/get-project-property.ts';
import { getProjectStatuses } from './operations/get-project-statuses.ts';
import { getProject } from './operations/get-project.ts';
import { getServerInfo } from './operations/get-server-info.ts';
import { getTask } from './operations/get-task.ts';
import { getTransitions } from './operations/get-transitions.ts';
import { getUser } from './operations/get-user.ts';
import { getVotes } from './operations/get-votes.ts';
import { getWatchers } from './operations/get-watchers.ts';
import { listCommentProperties } from './operations/list-comment-properties.ts';
import { listCommentsById } from './operations/list-comments-by-id.ts';
import { listComments } from './operations/list-comments.ts';
import { listCreateFields } from './operations/list-create-fields.ts';
import { listCreateTypes } from './operations/list-create-types.ts';
import { listFields } from './operations/list-fields.ts';
import { listIssueProperties } from './operations/list-issue-properties.ts';
import { listIssueTypes } from './operations/list-issue-types.ts';
import { listLabels } from './operations/list-labels.ts';
import { listLinkTypes } from './operations/list-link-types.ts';
import { listPriorities } from './operations/list-priorities.ts';
import { listProjectIssueTypes } from './operations/list-project-issue-types.ts';
import { listProjectProperties } from './operations/list-project-properties.ts';
import { listRemoteLinks } from './operations/list-remote-links.ts';
import { listResolutions } from './operations/list-resolutions.ts';
import { listStatuses } from './operations/list-statuses.ts';
import { postAttachment } from './operations/post-attachment.ts';
import { postAppFieldValues } from './operations/post-app-field-values.ts';
import { postComment } from './operations/post-comment.ts';
import { postIssueLink } from './operations/post-issue-link.ts';
import { postNotify } from './operations/post-notify.ts';
import { postPropertiesMulti } from './operations/post-properties-multi.ts';
import { postRemoteLink } from './operations/post-remote-link.ts';
import { postTransition } from './operations/post-transition.ts';
import { postVote } from './operations/post-vote.ts';
import { postWatcher } from './operations/post-watcher.ts';
import { putCommentProperty } from './operations/put-comment-property.ts';
import { putAssignee } from './operations/put-assignee.ts';
import { putComment } from './operations/put-comment.ts';
import { putIssueProperty } from './operations/put-issue-property.ts';
import { putProjectProperty } from './operations/put-project-property.ts';
import { restoreProject } from './operations/restore-project.ts';
import { searchAllUsers } from './operations/search-all-users.ts';
import { searchFields } from './operations/search-fields.ts';
import { searchAssignable } from './operations/search-assignable.ts';
import { searchProjects } from './operations/search-projects.ts';
import { searchUsers } from './operations/search-users.ts';
import { searchWorkflows } from './operations/search-workflows.ts';
import { searchOperations } from './search/operations.ts';

/** Every operation of the local Jira; all others answer 501 with their name. */
export const operations: readonly Operation[] = [
  analyseExpressions,
  archiveProject,
  bulkFetchChangelogs,
  bulkFetchIssues,
  bulkGetUsers,
  checkPermissions,
  postIssue,
  deleteCommentProperty,
  removeComment,
  deleteIssueLink,
  deleteIssueProperties,
  deleteIssueProperty,
  removeIssue,
  deleteProjectProperty,
  removeProject,
  deleteVote,
  deleteWatcher,
  putIssue,
  evaluateOnIssue,
  getAttachmentContent,
  getAttachment,
  getAvatar,
  getChangelog,
  getCommentProperty,
  getComment,
  getEditMeta,
  getIssueLink,
  getIssueProperty,
  getIssue,
  getMyPermissions,
  getMyself,
  getProjectProperty,
  getProjectStatuses,
  getProject,
  getServerInfo,
  getTask,
  getTransitions,
  getUser,
  getVotes,
  getWatchers,
  listCommentProperties,
  listCommentsById,
  listComments,
  listCreateFields,
  listCreateTypes,
  listFields,
  listIssueProperties,
  listIssueTypes,
  listLabels,
  listLinkTypes,
  listPriorities,
  listProjectIssueTypes,
  listProjectProperties,
  listRemoteLinks,
  listResolutions,
  listStatuses,
  postAppFieldValues,
  postAttachment,
  postComment,
  postIssueLink,
  postNotify,
  postPropertiesMulti,
  postRemoteLink,
  postTransition,
  postVote,
  postWatcher,
  putCommentProperty,
  putAssignee,
  putComment,
  putIssueProperty,
  putProjectProperty,
  restoreProject,
  searchAllUsers,
  searchAssignable,
  searchFields,
  searchProjects,
  searchUsers,
  searchWorkflows,
  ...searchOperations,
  ...agileOperations,
];
