import { parseIssue, type RawIssue } from '../read/issue-schema';
import type { JiraRequest } from '../request';
import { type Page, type Search, searchPageIfAny } from './search';

/**
 * Issues as an assessment needs them; `fields` from `fieldIds`. Null where Jira refuses the search: the token expired,
 * the caller may not search the project, or it cannot be sorted that way.
 */
export function searchIssues(
  request: JiraRequest,
  search: Search & { readonly token: string | null },
): Promise<Page<RawIssue> | null> {
  return searchPageIfAny(request, search, parseIssue);
}
