import { z } from 'zod';
import { JiraError } from '../../error.ts';
import type { JsonObject } from '../../json.ts';
import { operation } from '../../operation.ts';
import { parsed } from '../../request-body.ts';
import { compileJql } from '../compile-jql.ts';
import { findPage } from '../find-issues.ts';
import { SEARCH_SCOPES } from '../search-scopes.ts';
import { always, among, every } from '../sql.ts';
import { scopeOf } from '../viewer-scope.ts';
import type { Scope } from '../field.ts';

const bean = z.object({ issueIds: z.array(z.number().int()), jqls: z.array(z.string()) });

/** @NOTE Jira limits both lists; no document names these numbers. */
const MOST = { issueIds: 1000, jqls: 20 } as const;

/** The issues among the given ones that each query finds. */
export const postMatchJql = operation('POST', '/rest/api/3/jql/match', {
  scopes: SEARCH_SCOPES.match,
  answer({ site, viewer, body }) {
    const { issueIds, jqls } = parsed(bean, body);
    if (issueIds.length > MOST.issueIds) throw new JiraError(400, `At most ${MOST.issueIds} issue ids can be matched.`);
    if (jqls.length > MOST.jqls) throw new JiraError(400, `At most ${MOST.jqls} JQL queries can be matched.`);
    const scope = scopeOf(site, viewer);
    return { status: 200, body: { matches: jqls.map((jql) => matches(jql, issueIds, scope)) } };
  },
});

function matches(jql: string, issueIds: readonly number[], scope: Scope): JsonObject {
  const compiled = compileJql(jql, scope);
  if ('problems' in compiled)
    return { matchedIssues: [], errors: [...new Set(compiled.problems.map(({ message }) => message))] };
  const where = every([among('i.issue_id', issueIds), compiled.where ?? always]);
  const { ids } = findPage(scope, { where, order: [] }, { size: Math.max(1, issueIds.length) });
  return { matchedIssues: [...ids].sort((a, b) => a - b), errors: [] };
}
