import { integer } from '../../jira/columns.ts';
import type { Host } from '../../host/host.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';
import { median } from '../statistics.ts';

const SEARCHES = 30;
const WRITES = 100;
/** Fields that the report reads. */
const FIELDS = ['summary', 'issuetype', 'status', 'customfield_10016', 'customfield_10020'];
const PROPERTIES = ['Readiness', 'Questions', 'Confidence', 'Talks'].map((name) => `commonGround${name}`);

type Place = { host: Host; projectKey: string; accountId: string };

/** A page of a hundred issues with five properties each, and one property write, by a person through the bridge. */
export async function measureLocalJira(place: Place, what: string): Promise<Row[]> {
  const { host, projectKey } = place;
  const jql = `project = ${projectKey} AND statusCategory != Done ORDER BY Rank ASC`;
  const search = { jql, fields: FIELDS, properties: PROPERTIES, maxResults: 100 };
  const found: number[] = [];
  for (let turn = 0; turn < SEARCHES; turn += 1)
    found.push(await timed(place, ['POST', '/rest/api/3/search/jql'], search));
  const ids = host.site.db.all({ id: integer }, 'select id from issues order by id desc limit ?', WRITES);
  const value = { schema: 1, state: 'refine', score: 50, gaps: 2, openQuestions: 1, missing: ['asked', 'confident'] };
  const written: number[] = [];
  for (const { id } of ids) {
    written.push(await timed(place, ['PUT', `/rest/api/3/issue/${id}/properties/commonGroundReadiness`], value));
  }
  return [
    row(`Search page of 100, ${what}`, [median(found), 'ms'], {
      budget: budgets.searchPage,
      note: `median of ${SEARCHES}`,
    }),
    row(`Property write, ${what}`, [median(written), 'ms'], {
      budget: budgets.propertyWrite,
      note: `median of ${written.length}`,
    }),
  ];
}

async function timed(
  { host, accountId }: Place,
  [method, path]: readonly [string, string],
  body: object,
): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  const request = new Request(new URL(path, host.site.baseUrl), { method, headers, body: JSON.stringify(body) });
  const from = performance.now();
  const response = await host.jira.handle(request, { kind: 'user', accountId, via: 'bridge' });
  const answer = await response.text();
  const ms = performance.now() - from;
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${answer}`);
  return ms;
}
