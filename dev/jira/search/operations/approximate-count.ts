import { z } from 'zod';
import { operation } from '../../operation.ts';
import { parsed } from '../../request-body.ts';
import { boundedQuery } from '../bounded-query.ts';
import { countIssues } from '../find-issues.ts';
import { SEARCH_SCOPES } from '../search-scopes.ts';
import { scopeOf } from '../viewer-scope.ts';

const bean = z.strictObject({ jql: z.string().nullish() });

/** Exact here, within the state of the index. */
export const postApproximateCount = operation('POST', '/rest/api/3/search/approximate-count', {
  scopes: SEARCH_SCOPES.post,
  answer({ site, viewer, body }) {
    const scope = scopeOf(site, viewer);
    const { where } = boundedQuery(parsed(bean, body).jql ?? '', scope);
    return { status: 200, body: { count: countIssues(scope, where) } };
  },
});
