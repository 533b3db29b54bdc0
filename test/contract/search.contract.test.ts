import { createCloudClient } from 'jira.js';
import { openTarget, type Target } from './local-jira';

/** jira.js validates every answer with its own schema and throws on a mismatch. */
function clientOf({ host, person }: Target) {
  const auth = { type: 'basic', email: person.email, apiToken: person.apiToken } as const;
  return createCloudClient({ host, auth, onSchemaMismatch: 'throw' });
}

const target = openTarget();

afterAll(async () => (await target).stop());

afterEach(async () => expect((await target).problems()).toEqual([]));

/** Issues with a unique label, so that the answers are the same on a site with other issues. */
async function someIssues(count: number) {
  const opened = await target;
  const jira = clientOf(opened);
  const label = `search${Date.now()}x${Math.floor(Math.random() * 1e6)}`;
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const fields = {
      project: { key: opened.projectKey },
      issuetype: { name: 'Task' },
      summary: `Found ${n}`,
      labels: [label],
    };
    ids.push((await jira.issues.createIssue({ fields })).id ?? '');
  }
  return { jira, label, ids, jql: `labels = ${label} ORDER BY created ASC`, reconcileIssues: ids.map(Number) };
}

test('answers only ids unless asked for more', async () => {
  const { jira, ids, jql, reconcileIssues } = await someIssues(2);
  const page = await jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql, reconcileIssues });
  expect(page).toEqual({ isLast: true, issues: ids.map((id) => ({ id })) });
});

test('answers the requested fields and properties, also by POST', async () => {
  const { jira, ids, jql, reconcileIssues } = await someIssues(1);
  await jira.issueProperties.setIssueProperty({ issueIdOrKey: ids[0] ?? '', propertyKey: 'contract', body: { a: 1 } });
  const asked = { jql, reconcileIssues, fields: ['summary', 'status'], properties: ['contract'] };
  const page = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost(asked);
  expect(page.issues).toEqual([
    expect.objectContaining({
      id: ids[0],
      properties: { contract: { a: 1 } },
      fields: expect.objectContaining({ summary: 'Found 0' }),
    }),
  ]);
});

test('pages by token until the last page, which has none', async () => {
  const { jira, ids, jql, reconcileIssues } = await someIssues(5);
  const found: unknown[] = [];
  let nextPageToken: string | undefined;
  do {
    const asked = { jql, reconcileIssues, maxResults: 2, ...(nextPageToken && { nextPageToken }) };
    const page = await jira.issueSearch.searchAndReconsileIssuesUsingJql(asked);
    found.push(...(page.issues ?? []).map(({ id }) => id));
    expect(page.isLast).toBe(page.nextPageToken === undefined);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken);
  expect(found).toEqual(ids);
});

test('counts issues', async () => {
  const { jira, label } = await someIssues(3);
  const { count } = await jira.issueSearch.countIssues({ jql: `labels = ${label}` });
  // A real site's index may lag behind.
  expect([0, 1, 2, 3]).toContain(count);
});

test.each([
  [
    'a query without a restriction',
    'ORDER BY created',
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  ],
  [
    'a field that does not exist',
    'universe = 42',
    "Field 'universe' does not exist or you do not have permission to view it.",
  ],
  ['a value that does not exist', 'project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
] as const)('refuses %s with Jira’s message', async (_what, jql, message) => {
  const jira = clientOf(await target);
  const asked = jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql });
  await expect(asked).rejects.toMatchObject({ status: 400 });
  await asked.catch((error: unknown) =>
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).toContain(JSON.stringify(message).slice(1, -1)),
  );
});

test('answers that the old search is gone', async () => {
  const { host, person } = await target;
  const basic = Buffer.from(`${person.email}:${person.apiToken}`).toString('base64');
  const response = await fetch(`${host}/rest/api/3/search?jql=key%3DA-1`, {
    headers: { Authorization: `Basic ${basic}` },
  });
  expect(response.status).toBe(410);
  expect(await response.json()).toMatchObject({
    errorMessages: [expect.stringContaining('Please migrate to the /rest/api/3/search/jql API')],
  });
});

test('answers which issues match a query', async () => {
  const { jira, ids, label } = await someIssues(1);
  const issueIds = ids.map(Number);
  const { matches = [] } = await jira.issueSearch.matchIssues({
    issueIds,
    jqls: ['project is not EMPTY', `labels != ${label}`, 'broken = 1'],
  });
  expect(matches.map(({ errors }) => errors.length)).toEqual([0, 0, 1]);
  expect(matches[1]?.matchedIssues).toEqual([]);
});
