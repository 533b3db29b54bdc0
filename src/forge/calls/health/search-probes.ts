import { z } from 'zod';
import type { Check } from '../../../contract-health';
import type { ReadinessState } from '../../../domain/shared/readiness-state';
import * as jql from '../../../jira/search/jql';
import { propertyKeys, readinessIndex } from '../../../jira/read/property-keys';
import { ask, checked, type JiraRequest } from '../../../jira/request';

/** How Jira's search takes the queries of the app, and whether its index keeps up. Reads only. */
export async function searchProbes(jira: JiraRequest): Promise<readonly Check[]> {
  return Promise.all([aliasCheck(jira), refusalCheck(jira), rankCheck(jira), indexCheck(jira)]);
}

/** Values of each type that a query of ours compares with. */
const sampleOf = { string: '"ready"', number: '0', date: '"2026-01-01"' } as const;

/** Whether Jira takes every JQL name that the manifest declares, with the comparison that queries use. */
async function aliasCheck(jira: JiraRequest): Promise<Check> {
  const refused: string[] = [];
  for (const { searchAlias, type } of Object.values(readinessIndex)) {
    const operator = type === 'string' ? '=' : '>=';
    if (!(await isTaken(jira, `${searchAlias} ${operator} ${sampleOf[type]}`))) refused.push(searchAlias);
  }
  const takesIn = await isTaken(jira, `${readinessIndex.state.searchAlias} in (${sampleOf.string})`);
  return { id: 'search-alias', state: refused.length === 0 ? 'passed' : 'failed', refused, takesIn };
}

/** Whether Jira takes the query: it refuses with 400. */
export async function isTaken(jira: JiraRequest, query: string): Promise<boolean> {
  const path = '/rest/api/3/search/approximate-count';
  const { status } = await ask(jira, path, { method: 'POST', json: { jql: query }, expected: [400] });
  return status !== 400;
}

/** Jira's keys have no spaces: no project is called so. */
const NO_PROJECT = 'no such project';

/** A project that the app may not see is known by a refused search; without it, it would look empty. */
async function refusalCheck(jira: JiraRequest): Promise<Check> {
  const { status } = await search(jira, { jql: jql.inProject(NO_PROJECT) });
  return { id: 'search-refusal', state: status === 400 ? 'passed' : 'failed' };
}

/** Sites without Jira Software have no rank. */
async function rankCheck(jira: JiraRequest): Promise<Check> {
  const { status } = await search(jira, { jql: jql.ordered(jql.anyIssue, 'rank') });
  return { id: 'search-rank', state: status === 400 ? 'warning' : 'passed' };
}

const found = z.object({
  issues: z.array(
    z.object({ properties: z.record(z.string(), z.object({ state: z.string().optional().catch(undefined) })) }),
  ),
});
const looked = ['refine', 'ready'] as const satisfies readonly ReadinessState[];
const MOST = 100;

/** Search finds by its index, and answers with the values of now: where they differ, the index is behind. */
async function indexCheck(jira: JiraRequest): Promise<Check> {
  const { readiness } = propertyKeys;
  const perState = await Promise.all(
    looked.map(async (state) => {
      const query = jql.ordered(jql.hasState([state]), 'newest');
      const { status, body } = await search(jira, { jql: query, properties: [readiness], maxResults: MOST });
      if (status === 400) return [];
      const { issues } = checked((value) => found.safeParse(value), body);
      return issues.map(({ properties }) => properties[readiness]?.state === state);
    }),
  );
  const all = perState.flat();
  const behind = all.filter((isCurrent) => !isCurrent).length;
  const state = all.length === 0 ? 'untried' : behind === 0 ? 'passed' : 'warning';
  return { id: 'search-index', state, behind, of: all.length };
}

type Asked = { readonly jql: jql.Clause; readonly properties?: readonly string[]; readonly maxResults?: number };

function search(jira: JiraRequest, asked: Asked) {
  const json = { fields: ['id'], maxResults: 1, ...asked };
  return ask(jira, '/rest/api/3/search/jql', { method: 'POST', json, expected: [400] });
}
