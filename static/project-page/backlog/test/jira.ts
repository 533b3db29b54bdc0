import type { Sprint } from '../../../../src/domain/issue/issue';
import { type Untidy, untidy } from '../../../../src/jira/search/untidy';
import { isFoundBy } from '../../../../test/builders/standing';
import { aSetup } from './a-setup';
import type { TestIssue } from './an-issue';

/** Issues per page: small, so that few issues make several pages. */
const PAGE = 100;
const { estimate, sprint, flagged } = aSetup().fields;
const stamp = { fingerprint: 'f', at: '2026-11-20T09:00:00.000Z' };

export type TestJira = {
  readonly sprints: readonly Sprint[];
  /** Open issues in rank order. */
  readonly issues: readonly TestIssue[];
  readonly names?: Readonly<Record<string, string>>;
  /** Who issues are assigned to, by key. */
  readonly assignees?: Readonly<Record<string, string>>;
  /** People whose accounts are deactivated. */
  readonly gone?: readonly string[];
  /** Of every issue, in Jira's document format. */
  readonly description?: unknown;
  /** Gets path and JQL of a request; true answers it with 503. */
  readonly refuses?: (request: string) => boolean;
};

/** The fields and the project that {@link aSetup} names. */
const siteFields = [
  { id: sprint, name: 'Sprint', schema: { custom: 'com.pyxis.greenhopper.jira:gh-sprint' } },
  { id: estimate, name: 'Story point estimate', schema: { custom: 'com.pyxis.greenhopper.jira:jsw-story-points' } },
  {
    id: flagged,
    name: 'Flagged',
    schema: { custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes' },
  },
];
const project = { key: 'TIF', issueTypes: aSetup().issueTypes.map((id) => ({ id })) };

type Ask = { readonly path: string; readonly body: Readonly<Record<string, unknown>> };

/** Answers the report's reads like Jira's bridge. It knows the report's own JQL and no other. */
export function answerAs(jira: TestJira): (data: unknown) => unknown {
  return (data) => {
    const ask = readAsk(data);
    if (jira.refuses?.(`${ask.path} ${String(ask.body['jql'] ?? '')}`) === true) return reply(503, {});
    if (ask.path === '/rest/api/3/field') return reply(200, siteFields);
    if (ask.path === '/rest/api/3/project/10000') return reply(200, project);
    if (ask.path.startsWith('/rest/agile/1.0/board?')) return reply(200, { values: [aSetup().board] });
    if (ask.path.startsWith('/rest/agile/1.0/board/')) return reply(200, { values: jira.sprints, isLast: true });
    if (ask.path === '/rest/api/3/search/jql') return reply(200, search(jira, ask));
    if (ask.path === '/rest/api/3/issue/bulkfetch') return reply(200, fetched(jira, ask));
    if (ask.path === '/rest/api/3/search/approximate-count') return reply(200, { count: found(jira, ask).length });
    if (ask.path.endsWith('?fields=description')) return reply(200, { fields: { description: jira.description } });
    if (ask.path.startsWith('/rest/api/3/user/bulk')) return reply(200, people(jira, ask.path));
    return reply(501, { errorMessages: [ask.path] });
  };
}

function readAsk(data: unknown): Ask {
  const { restPath, fetchRequestInit } = Object(data);
  const body = fetchRequestInit?.body;
  return { path: String(restPath), body: typeof body === 'string' ? Object(JSON.parse(body)) : {} };
}

const reply = (status: number, body: unknown) => ({
  status,
  statusText: String(status),
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function found({ issues }: TestJira, { body }: Ask): readonly TestIssue[] {
  const jql = String(body['jql']);
  return issues.filter(
    (issue) =>
      isFoundBy(jql, issue.readiness) &&
      (!jql.includes('sprint = EMPTY') || issue.sprint === null) &&
      (!jql.includes('AND sprint in (openSprints') || issue.sprint !== null) &&
      (!/AND sprint in \(\d/u.test(jql) || issue.sprint !== null) &&
      untidy.every((kind) => !jql.includes(asked[kind]) || issue.untidy.includes(kind)),
  );
}

/** By what a query asks for it. */
const asked: Readonly<Record<Untidy, string>> = {
  untouched: 'updated < ',
  'without-words': 'description is EMPTY',
  'to-do': 'summary ~ "TODO"',
};

const idOf = ({ issues }: TestJira, issue: TestIssue): string => String(10_000 + issues.indexOf(issue));

/** Issues by id, in the order of their ids as Jira answers them. */
function fetched(jira: TestJira, ask: Ask) {
  const wanted: readonly unknown[] = Object(ask.body['issueIdsOrKeys']);
  const all = jira.issues.filter((issue) => wanted.includes(idOf(jira, issue)) || wanted.includes(issue.key));
  return { issues: all.map((issue) => toRaw(jira, issue)) };
}

function search(jira: TestJira, ask: Ask) {
  const all = found(jira, ask);
  if (ask.body['fields']?.toString() === 'id') return { issues: all.map((issue) => ({ id: idOf(jira, issue) })) };
  const start = Number(ask.body['nextPageToken'] ?? 0);
  const end = start + PAGE;
  return {
    issues: all.slice(start, end).map((issue) => toRaw(jira, issue)),
    ...(end < all.length ? { nextPageToken: String(end) } : {}),
  };
}

function toRaw(jira: TestJira, issue: TestIssue) {
  const { readiness, questions, exception, isOurs } = issue;
  const reporter = issue.reporter === null ? null : person(jira, issue.reporter);
  const assignee = jira.assignees?.[issue.key];
  return {
    id: idOf(jira, issue),
    key: issue.key,
    fields: {
      summary: issue.summary,
      description: jira.description,
      project: { id: '10000', key: 'TIF' },
      issuetype: { id: '10001', name: 'Story', subtask: false },
      status: { statusCategory: { key: issue.progress } },
      reporter,
      assignee: assignee === undefined ? null : person(jira, assignee),
      [estimate ?? '']: issue.estimate,
      [sprint ?? '']: issue.sprint === null ? null : [issue.sprint],
    },
    properties: {
      ...(readiness === null ? {} : { commonGroundReadiness: readiness }),
      ...(exception === null
        ? {}
        : { commonGroundTalks: { talks: [], folded: 0, exception: { ...exception, at: stamp.at } } }),
      ...(isOurs ? { commonGroundFlag: { flaggedAt: stamp.at, changelogId: '1', commentId: '2', by: 'rule' } } : {}),
      ...(questions.length === 0 ? {} : { commonGroundQuestions: { open: questions, awaitsOk: false, asked: [] } }),
    },
  };
}

function people(jira: TestJira, path: string) {
  const ids = new URLSearchParams(path.split('?')[1]).getAll('accountId');
  return { values: ids.map((accountId) => person(jira, accountId)) };
}

function person({ names = {}, gone = [] }: TestJira, accountId: string) {
  return { accountId, displayName: names[accountId] ?? accountId, active: !gone.includes(accountId) };
}
