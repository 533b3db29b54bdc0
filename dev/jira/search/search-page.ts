import { described, issueBean } from '../beans/issue-bean.ts';
import { JiraError } from '../error.ts';
import { selectedFields } from '../field-selection.ts';
import type { IssueRow } from '../issue-row.ts';
import { isObject, type JsonObject } from '../json.ts';
import type { Answer } from '../operation.ts';
import { createReading } from '../reading.ts';
import type { Site } from '../site.ts';
import { findPage, issueRows } from './find-issues.ts';
import type { Ordering } from './compile-jql.ts';
import { queryDigest, readPageToken, writePageToken } from './page-token.ts';
import type { SearchRequest } from './search-request.ts';
import type { Sql } from './sql.ts';
import { scopeOf } from './viewer-scope.ts';

export type Page = {
  issues: readonly JsonObject[];
  isLast: boolean;
  nextPageToken?: string;
  names?: JsonObject;
  schema?: JsonObject;
};

/** A condition with an order; `place` binds a token to one resource. */
export type Search = { where: Sql; order: Ordering; place: string };

/** Renders an issue of the page, where it differs from the platform. */
export type Draw = (issue: IssueRow, fields: readonly string[]) => JsonObject;

/** A page of issues by token, as in the answers of `search/jql` and the `/rest/software` lists. */
export function searchPage(
  { site, viewer }: { site: Site; viewer: string },
  request: SearchRequest,
  { search, draw, usual = 'id' }: { search: Search; draw?: Draw; usual?: 'id' | '*navigable' },
): Page {
  const { limits, clock } = site;
  if (request.properties.length > limits.searchPropertyKeys) {
    throw new JiraError(
      400,
      `The maximum number of issue properties that can be requested is ${limits.searchPropertyKeys}.`,
    );
  }
  const now = clock.now();
  const digest = queryDigest(search.place, viewer, request.jql);
  const after = request.nextPageToken === undefined ? undefined : readPageToken(request.nextPageToken, digest, now);
  if (request.reconcileIssues.length > 0) site.index.reconcile(request.reconcileIssues);
  const fields = selectedFields(site, request.fields, usual);
  const size = pageSize(site, request, fields.length > 0);
  const found = findPage(scopeOf(site, viewer), search, { size, ...(after && { after }) });
  const reading = createReading(site, viewer, true);
  const { properties, expand } = request;
  const platform: Draw = (issue) =>
    idsOnly(request)
      ? { id: String(issue.id) }
      : issueBean(reading, issue, { fields, properties, expand: ofEach(expand) });
  return {
    issues: issueRows(site, found.ids).map((issue) => (draw ?? platform)(issue, fields)),
    isLast: found.last === undefined,
    ...(found.last && { nextPageToken: writePageToken(digest, found.last, now) }),
    ...(expand.has('names') && { names: described(reading, fields, 'name') }),
    ...(expand.has('schema') && { schema: described(reading, fields, 'schema') }),
  };
}

/** Points of a page: one, plus one per issue. */
export function pointsOfPage({ body }: Answer): number {
  const issues = isObject(body) ? body['issues'] : [];
  return 1 + (Array.isArray(issues) ? issues.length : 0);
}

/** Without `names` and `schema`, which the page has once. */
function ofEach(expand: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...expand].filter((name) => name !== 'names' && name !== 'schema'));
}

/** Without a request for fields Jira answers only ids. */
function idsOnly({ fields, properties, expand }: SearchRequest): boolean {
  return fields.every((field) => field === 'id') && properties.length === 0 && [...expand].every((name) => name === '');
}

/**
 * At most `issuesPerPage` with fields, or `idsPerPage` with only ids and keys; sometimes fewer, which does not mean the
 * end.
 */
function pageSize({ limits, random }: Site, { maxResults, properties }: SearchRequest, withFields: boolean): number {
  const most = withFields || properties.length > 0 ? limits.issuesPerPage : limits.idsPerPage;
  const size = Math.min(maxResults, most);
  return random() < limits.shorterPages ? Math.max(1, Math.ceil(size * random())) : size;
}
