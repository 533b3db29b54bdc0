import { z } from 'zod';
import type { CheckOf } from '../../../contract-health';
import type { ReadinessState } from '../../../domain/shared/readiness-state';
import * as jql from '../../../jira/search/jql';
import { flagIndex, propertyKeys, readinessIndex } from '../../../jira/read/property-keys';
import { ask, checked, type JiraRequest, readReply } from '../../../jira/request';
import { probe } from './probe';

/** How Jira's search takes the queries of the app, and whether its index keeps up. Reads only. */
export const searchProbes = [
  probe('search-alias', ({ app }) => aliasCheck(app)),
  probe('search-refusal', ({ app }) => refusalCheck(app)),
  probe('search-rank', ({ app }) => rankCheck(app)),
  probe('search-index', ({ app }) => indexCheck(app)),
  probe('archived-search', ({ app }) => archivedCheck(app)),
];

/** Values of each type that a query of ours compares with. */
const sampleOf = { string: '"ready"', number: '0', date: '"2026-01-01"' } as const;

/** Whether Jira takes every JQL name that the manifest declares, with the comparison that queries use. */
async function aliasCheck(jira: JiraRequest): Promise<CheckOf<'search-alias'>> {
  const names = [...Object.values(readinessIndex), flagIndex.by];
  const [takesIn, ...found] = await Promise.all([
    isTaken(jira, `${readinessIndex.state.searchAlias} in (${sampleOf.string})`),
    ...names.map(async ({ searchAlias, type }) => {
      const operator = type === 'string' ? '=' : '>=';
      return (await isTaken(jira, `${searchAlias} ${operator} ${sampleOf[type]}`)) ? [] : [searchAlias];
    }),
  ]);
  const refused = found.flat();
  return { id: 'search-alias', state: refused.length === 0 ? 'passed' : 'failed', refused, takesIn };
}

/** Whether Jira takes the query: it refuses with 400. */
export async function isTaken(jira: JiraRequest, query: string): Promise<boolean> {
  const path = '/rest/api/3/search/approximate-count';
  const { status, body } = await ask(jira, path, { json: { jql: query }, expected: [400] });
  if (status === 400) return false;
  checked((value) => counted.safeParse(value), body);
  return true;
}
const counted = z.object({ count: z.number() });

/** Jira's keys have no spaces: no project is called so. */
const NO_PROJECT = 'no such project';

/** A project that the app may not see is known by a refused search; without it, it would look empty. */
async function refusalCheck(jira: JiraRequest): Promise<CheckOf<'search-refusal'>> {
  const { status } = await search(jira, { jql: jql.inProject(NO_PROJECT) });
  return { id: 'search-refusal', state: status === 400 ? 'passed' : 'failed' };
}

/** Sites without Jira Software have no rank. */
async function rankCheck(jira: JiraRequest): Promise<CheckOf<'search-rank'>> {
  const { status } = await search(jira, { jql: jql.ordered(jql.anyIssue, 'rank') });
  return { id: 'search-rank', state: status === 400 ? 'warning' : 'passed' };
}

const found = z.object({
  issues: z.array(
    z.object({
      properties: z.record(z.string(), z.object({ state: z.string().optional().catch(undefined) })).default({}),
    }),
  ),
});
const looked = ['refine', 'ready'] as const satisfies readonly ReadinessState[];
const MOST = 100;

/** Search finds by its index, and answers with the values of now: where they differ, the index is behind. */
async function indexCheck(jira: JiraRequest): Promise<CheckOf<'search-index'>> {
  const { readiness } = propertyKeys;
  const perState = await Promise.all(
    looked.map(async (state) => {
      const query = jql.ordered(jql.hasState([state]), 'newest');
      const { issues } = await search(jira, { jql: query, properties: [readiness], maxResults: MOST });
      return issues.map(({ properties }) => properties[readiness]?.state === state);
    }),
  );
  const all = perState.flat();
  const behind = all.filter((isCurrent) => !isCurrent).length;
  const state = all.length === 0 ? 'untried' : behind === 0 ? 'passed' : 'warning';
  return { id: 'search-index', state, behind, of: all.length };
}

const projects = z.object({ values: z.array(z.object({ key: z.string() })) });

/** A project in the archive is one that cannot be searched, too. Which of them Jira shows the app is its own affair. */
async function archivedCheck(jira: JiraRequest): Promise<CheckOf<'archived-search'>> {
  const [project] = (await readReply(jira, '/rest/api/3/project/search?status=archived&maxResults=1', projects)).values;
  if (project === undefined) return { id: 'archived-search', state: 'untried' };
  const { status } = await search(jira, { jql: jql.inProject(project.key) });
  return { id: 'archived-search', state: status === 400 ? 'passed' : 'failed' };
}

type Searched = { readonly jql: jql.Clause; readonly properties?: readonly string[]; readonly maxResults?: number };

/** A refused search has found nothing. */
async function search(jira: JiraRequest, searched: Searched) {
  const json = { fields: ['id'], maxResults: 1, ...searched };
  const { status, body } = await ask(jira, '/rest/api/3/search/jql', { json, expected: [400] });
  return { status, issues: status === 400 ? [] : checked((value) => found.safeParse(value), body).issues };
}
