import type { BacklogItem } from '../domain/backlog-item';
import { parseBacklogItem } from './backlog-item';
import * as jql from './jql';
import { propertyKeys } from './property-keys';
import type { JiraRequest } from './request';
import { type Page, searchPage } from './search';

type Wanted = { readonly sprintId: number; readonly estimate: string | null; readonly token: string | null };

/**
 * A page of the issues that are in a sprint, or were when it closed, with their stored summaries; what was taken out
 * before that is not among them. At most a hundred.
 */
export function sprintItems(request: JiraRequest, { sprintId, estimate, token }: Wanted): Promise<Page<BacklogItem>> {
  const search = {
    jql: jql.ordered(jql.inSprints([sprintId]), 'key'),
    fields: ['summary', 'issuetype', 'status', ...(estimate === null ? [] : [estimate])],
    properties: [propertyKeys.readiness],
    token,
  };
  return searchPage(request, search, (body) => parseBacklogItem(body, { estimate, sprint: null }));
}
