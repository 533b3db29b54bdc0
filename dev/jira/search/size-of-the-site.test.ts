import { importBacklog } from '../../sample/import/import-backlog.ts';
import { generateBacklog, generateChangelog } from '../../bench/generated-backlog.ts';
import { aSite } from '../a-site.ts';
import { text } from '../columns.ts';
import type { Db } from '../db.ts';
import { openJira } from '../jira.ts';
import type { Site } from '../site.ts';
import { addIssue, ANN, aSearchSite } from './a-search-site';

/** The first matches tables that issues do not lengthen and the parts of one value, the second a row of words looked up by its id. */
const HARMLESS = [
  /^SCAN (issue_types|statuses|fields|priorities|link_types|boards|users|json_each)\b/u,
  /^SCAN search_words VIRTUAL TABLE INDEX 0:=$/u,
];

/** The steps with which SQLite would read a whole table that grows with the site, for all statements that `work` runs. */
async function fullScansOf({ db }: Site, work: () => unknown): Promise<readonly string[]> {
  const statements = new Set<string>();
  const { get, all, has, run } = db;
  const watching: Pick<Db, 'get' | 'all' | 'has' | 'run'> = {
    get: (columns, sql, ...params) => get(columns, noted(sql), ...params),
    all: (columns, sql, ...params) => all(columns, noted(sql), ...params),
    has: (sql, ...params) => has(noted(sql), ...params),
    run: (sql, ...params) => run(noted(sql), ...params),
  };
  const noted = (sql: string): string => {
    statements.add(sql);
    return sql;
  };
  Object.assign(db, watching);
  await work();
  Object.assign(db, { get, all, has, run });
  expect(statements.size).toBeGreaterThan(10);
  return [...statements].flatMap((sql) => scansOf(db, sql).map((scan) => `${scan}: ${sql}`));
}

/** A scan in the order of an index that stops at its first row is none. */
function scansOf(db: Db, sql: string): readonly string[] {
  const steps = db.all({ detail: text }, `explain query plan ${sql}`).map(({ detail }) => detail);
  const scans = steps.filter((step) => step.startsWith('SCAN') && !HARMLESS.some((harmless) => harmless.test(step)));
  const isFirst = sql.endsWith('limit 1') && !steps.some((step) => step.includes('TEMP B-TREE'));
  return isFirst ? [] : scans;
}

test('writing a searchable property reads no whole table', async () => {
  const { site } = aSearchSite();
  addIssue(site, { sprints: [2], columns: { labels: '["fresh"]' }, properties: { ready: { note: 'soon' } } });
  const address = new URL('/rest/api/3/issue/SHOP-1/properties/ready', site.baseUrl);
  const body = JSON.stringify({ note: 'later', score: 4 });
  const jira = openJira(site);
  const write = async () => {
    const request = new Request(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
    const answer = await jira.handle(request, { kind: 'user', accountId: ANN });
    expect(answer.status).toBe(200);
  };
  expect(await fullScansOf(site, write)).toEqual([]);
});

test('importing a backlog with its history reads no whole table', async () => {
  const { site } = aSite();
  const size = { projectKey: 'XD', issues: 12, sprints: 3 };
  const files = { ...generateBacklog(size), changelog: generateChangelog(size, 240) };
  expect(await fullScansOf(site, () => importBacklog(site, files))).toEqual([]);
});
