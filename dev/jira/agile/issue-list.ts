import { selectedFields } from '../field-selection.ts';
import type { Answer, Ask } from '../operation.ts';
import { listed, paging } from '../query.ts';
import { createReading } from '../reading.ts';
import { countIssues, findSlice, issueRows } from '../search/find-issues.ts';
import type { Scope } from '../search/field.ts';
import { searchPage } from '../search/search-page.ts';
import { searchOfQuery } from '../search/search-request.ts';
import type { Sql } from '../search/sql.ts';
import { scopeOf } from '../search/viewer-scope.ts';
import { agileIssueBean } from './agile-issue-bean.ts';
import { agileSearch } from './board-issues.ts';

type Asking = Pick<Ask<unknown>, 'site' | 'viewer' | 'query'>;

/** One list of issues, and a name to which its page tokens are bound. */
type IssueList = { place: string; where: (scope: Scope) => Sql };

/** `/rest/software/1.0/…`: by token, without a total or issue properties. */
export function pageByToken({ site, viewer, query }: Asking, { place, where }: IssueList): Answer {
  const request = { ...searchOfQuery(query), properties: [] };
  const scope = scopeOf(site, viewer);
  const search = agileSearch(scope, { place, where: where(scope), jql: request.jql });
  const reading = createReading(site, viewer, true);
  const asked = { named: request.fields, expand: request.expand };
  const page = searchPage({ site, viewer }, request, {
    search,
    usual: '*navigable',
    draw: (issue, fields) => agileIssueBean(reading, issue, { ...asked, fields }),
  });
  return { status: 200, body: { expand: 'schema,names', ...page } };
}

/** `/rest/agile/1.0/…`: by offset, with a total; deprecated but still answered. */
export function pageByOffset({ site, viewer, query }: Asking, { place, where }: IssueList): Answer {
  const { startAt, maxResults } = paging(query, site.limits.issuesPerPage);
  const scope = scopeOf(site, viewer);
  const search = agileSearch(scope, { place, where: where(scope), jql: query.get('jql') ?? '' });
  const ids = findSlice(scope, search, { startAt, size: maxResults });
  const named = listed(query, 'fields');
  const fields = selectedFields(site, named, '*navigable');
  const reading = createReading(site, viewer, true);
  const asked = { fields, named, expand: new Set(listed(query, 'expand')) };
  const issues = issueRows(site, ids).map((issue) => agileIssueBean(reading, issue, asked));
  return {
    status: 200,
    body: { expand: 'schema,names', startAt, maxResults, total: countIssues(scope, search.where), issues },
  };
}
