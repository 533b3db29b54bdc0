import { anything } from '../../dev/jira/columns.ts';
import { operations } from '../../dev/jira/operations.ts';
import { idOf, names, type Name } from '../real-app';
import type { World } from './two-worlds';

type Known = Readonly<Record<string, readonly string[]>>;

/** Query parameters that make an answer longer. */
const queries = [
  '',
  '?expand=changelog,names,schema,renderedFields,properties,versionedRepresentations,editmeta,operations&fields=*all&properties=*all',
  '?jql=key%20IS%20NOT%20EMPTY&expand=changelog&fields=*all&properties=commonGroundReadiness,commonGroundConfidence',
];
const keys = ['Readiness', 'Questions', 'Confidence', 'Talks'].map((key) => `commonGround${key}`);

/** One person of each role: what Jira's REST gives depends on that alone. */
export const ofEachRole = ['ana', 'chiara', 'vera', 'otto'] as const satisfies readonly Name[];

/** Every document that Jira's REST gives to `as` by GET, by path, and the searches by POST. */
export async function crawl(world: World, as: Name, issue: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const path of paths(known(world, issue))) found[path] = await world.rest(as, 'GET', path);
  for (const [path, body] of searches(issue)) {
    found[`${path} ${JSON.stringify(body)}`] = await world.rest(as, 'POST', path, body);
  }
  return found;
}

/** An unknown path parameter throws, so that new operations are never skipped. */
function paths(values: Known): string[] {
  const gets = operations.filter(({ method }) => method === 'GET');
  return gets.flatMap(({ path }) => filled(path, values).flatMap((one) => queries.map((query) => one + query)));
}

function filled(path: string, values: Known): string[] {
  const name = /\{(\w+)\}/u.exec(path)?.[1];
  if (name === undefined) return [path];
  const options = values[name === 'id' && path.includes('/comment/') ? 'commentId' : name];
  if (options === undefined) throw new Error(`What is {${name}} of ${path}?`);
  return options.flatMap((value) => filled(path.replace(`{${name}}`, encodeURIComponent(value)), values));
}

function known({ running }: World, issue: string): Known {
  const { db } = running.host.site;
  const all = (sql: string) => db.all({ one: anything }, sql).map(({ one }) => String(one));
  return {
    issueIdOrKey: [issue],
    epicIdOrKey: [issue],
    projectIdOrKey: ['TEAM'],
    issueTypeId: ['10001'],
    propertyKey: all('select distinct key as one from issue_properties order by key'),
    commentId: ['10000'],
    id: ['10000'],
    linkId: ['10000'],
    taskId: ['10000'],
    type: ['project'],
    boardId: all('select id as one from boards'),
    sprintId: ['1'],
    accountId: names.map(idOf),
  };
}

/** Searches that ask about a vote: JQL results must not tell it. */
function searches(issue: string): [string, unknown][] {
  const guesses = ['Confidence', 'LowestConfidence', 'Score', 'Gaps', 'OpenQuestions', 'Talks'].flatMap((alias) =>
    [0, 1, 2, 3, 4, 5].map((value) => `key = ${issue} AND commonGround${alias} = ${value}`),
  );
  const states = ['ready', 'refine', 'recheck', 'draft'].map((state) => `commonGroundState = ${state}`);
  const properties = keys;
  return [
    ['/rest/api/3/search/jql', { jql: `key = ${issue}`, fields: ['*all'], properties, expand: 'changelog' }],
    ['/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [issue], fields: ['*all'], properties, expand: ['changelog'] }],
    ['/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [issue] }],
    ['/rest/api/3/comment/list', { ids: [10000, 10001] }],
    ...[...guesses, ...states].map((jql): [string, unknown] => ['/rest/api/3/search/approximate-count', { jql }]),
  ];
}
