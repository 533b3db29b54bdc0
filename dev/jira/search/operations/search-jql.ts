import { operation, type Answer, type Ask } from '../../operation.ts';
import { boundedQuery } from '../bounded-query.ts';
import { pointsOfPage, searchPage } from '../search-page.ts';
import { searchOfBody, searchOfQuery, type SearchRequest } from '../search-request.ts';
import { SEARCH_SCOPES } from '../search-scopes.ts';
import { scopeOf } from '../viewer-scope.ts';

function answer({ site, viewer }: Pick<Ask<unknown>, 'site' | 'viewer'>, request: SearchRequest): Answer {
  const search = { ...boundedQuery(request.jql, scopeOf(site, viewer)), place: 'search' };
  return { status: 200, body: searchPage({ site, viewer }, request, { search }) };
}

export const getSearchJql = operation('GET', '/rest/api/3/search/jql', {
  scopes: SEARCH_SCOPES.get,
  points: pointsOfPage,
  answer: (ask) => answer(ask, searchOfQuery(ask.query)),
});

export const postSearchJql = operation('POST', '/rest/api/3/search/jql', {
  scopes: SEARCH_SCOPES.post,
  points: pointsOfPage,
  answer: (ask) => answer(ask, searchOfBody(ask.body)),
});
