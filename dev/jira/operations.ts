import { agileOperations } from './agile/operations.ts';
import type { Operation } from './operation.ts';
import { analyseExpressions } from './operations/analyse-expressions.ts';
import { archiveProject } from './operations/archive-project.ts';
import { bulkFetchChangelogs } from './operations/bulk-fetch-changelogs.ts';
import { bulkFetchIssues } from './operations/bulk-fetch-issues.ts';
import { bulkGetUsers } from './operations/bulk-get-users.ts';
import { checkPermissions } from './operations/check-permissions.ts';
import { postIssue } from './operations/create-issue.ts';
import { removeComment } from './operations/delete-comment.ts';
import { deleteIssueProperty } from './operations/delete-issue-property.ts';
import { deleteIssueProperties } from './operations/delete-properties.ts';
import { removeIssue } from './operations/delete-issue.ts';
import { deleteVote } from './operations/delete-vote.ts';
import { deleteWatcher } from './operations/delete-watcher.ts';
import { removeProject } from './operations/delete-project.ts';
import { putIssue } from './operations/edit-issue.ts';
import { evaluateOnIssue } from './operations/evaluate-expression.ts';
import { getAttachmentContent } from './operations/get-attachment-content.ts';
import { getAvatar } from './operations/get-avatar.ts';
import { getChangelog } from './operations/get-changelog.ts';
import { getComment } from './operations/get-comment.ts';
import { getIssueProperty } from './operations/get-issue-property.ts';
import { getIssue } from './operations/get-issue.ts';
import { getMyPermissions } from './operations/get-my-permissions.ts';
import { getMyself } from './operations/get-myself.ts';
import { getProjectProperty } from './operations/get-project-property.ts';
import { getProject } from './operations/get-project.ts';
import { getServerInfo } from './operations/get-server-info.ts';
import { getTransitions } from './operations/get-transitions.ts';
import { getUser } from './operations/get-user.ts';
import { listCommentsById } from './operations/list-comments-by-id.ts';
import { listComments } from './operations/list-comments.ts';
import { listCreateTypes } from './operations/list-create-types.ts';
import { listFields } from './operations/list-fields.ts';
import { listIssueProperties } from './operations/list-issue-properties.ts';
import { listIssueTypes } from './operations/list-issue-types.ts';
import { listLabels } from './operations/list-labels.ts';
import { listLinkTypes } from './operations/list-link-types.ts';
import { listPriorities } from './operations/list-priorities.ts';
import { listResolutions } from './operations/list-resolutions.ts';
import { listStatuses } from './operations/list-statuses.ts';
import { postAttachment } from './operations/post-attachment.ts';
import { postAppFieldValues } from './operations/post-app-field-values.ts';
import { postComment } from './operations/post-comment.ts';
import { postIssueLink } from './operations/post-issue-link.ts';
import { postNotify } from './operations/post-notify.ts';
import { postPropertiesMulti } from './operations/post-properties-multi.ts';
import { postTransition } from './operations/post-transition.ts';
import { postVote } from './operations/post-vote.ts';
import { postWatcher } from './operations/post-watcher.ts';
import { putAssignee } from './operations/put-assignee.ts';
import { putComment } from './operations/put-comment.ts';
import { putIssueProperty } from './operations/put-issue-property.ts';
import { restoreProject } from './operations/restore-project.ts';
import { searchFields } from './operations/search-fields.ts';
import { searchAssignable } from './operations/search-assignable.ts';
import { searchProjects } from './operations/search-projects.ts';
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
  removeComment,
  deleteIssueProperties,
  deleteIssueProperty,
  removeIssue,
  removeProject,
  deleteVote,
  deleteWatcher,
  putIssue,
  evaluateOnIssue,
  getAttachmentContent,
  getAvatar,
  getChangelog,
  getComment,
  getIssueProperty,
  getIssue,
  getMyPermissions,
  getMyself,
  getProjectProperty,
  getProject,
  getServerInfo,
  getTransitions,
  getUser,
  listCommentsById,
  listComments,
  listCreateTypes,
  listFields,
  listIssueProperties,
  listIssueTypes,
  listLabels,
  listLinkTypes,
  listPriorities,
  listResolutions,
  listStatuses,
  postAppFieldValues,
  postAttachment,
  postComment,
  postIssueLink,
  postNotify,
  postPropertiesMulti,
  postTransition,
  postVote,
  postWatcher,
  putAssignee,
  putComment,
  putIssueProperty,
  restoreProject,
  searchAssignable,
  searchFields,
  searchProjects,
  searchWorkflows,
  ...searchOperations,
  ...agileOperations,
];
