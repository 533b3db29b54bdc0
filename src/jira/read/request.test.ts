import { ask, type JiraRequest, rest } from '../request';
import { withRetry } from './retry';

type Scripted = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** A Jira with scripted answers, the last one repeated; records the requests. */
function aJira(...script: readonly Scripted[]): { request: JiraRequest; asked: string[] } {
  const asked: string[] = [];
  const request: JiraRequest = (path, init) => {
    const { status, headers = {}, body } = script[Math.min(asked.length, script.length - 1)] ?? { status: 501 };
    asked.push(`${init?.method ?? 'GET'} ${path}`);
    const text = body === undefined ? null : JSON.stringify(body);
    return Promise.resolve(new Response(text, { status, headers }));
  };
  return { request, asked };
}

const told = (waited: number[]) => ({
  waiting: (ms: number) => Promise.resolve(void waited.push(ms)),
  chance: () => 0,
});

test('values cannot leave their place in a path', () => {
  expect(rest`/rest/api/3/issue/${'A-1/../../x?y=1#z'}/properties/${7}`).toBe(
    '/rest/api/3/issue/A-1%2F..%2F..%2Fx%3Fy%3D1%23z/properties/7',
  );
});

test.each([
  [401, 'not-allowed'],
  [403, 'not-allowed'],
  [404, 'not-found'],
  [409, 'jira-unavailable'],
  [413, 'limit-reached'],
  [500, 'jira-unavailable'],
  [503, 'jira-unavailable'],
])('an answer of %i is the failure %s', async (status, code) => {
  await expect(ask(aJira({ status }).request, '/rest/api/3/x')).rejects.toMatchObject({ code });
});

test('a 429 says how long to wait and which limit it is', async () => {
  const headers = { 'Retry-After': '7', 'RateLimit-Reason': 'jira-burst-based' };
  const asking = ask(aJira({ status: 429, headers }).request, '/rest/api/3/x');
  await expect(asking).rejects.toMatchObject({
    code: 'rate-limited',
    details: { seconds: 7, limit: 'jira-burst-based' },
  });
});

test('a refusal caused by the app is a plain error that quotes no user text', async () => {
  const body = { errorMessages: ['The value "secret" does not exist for the field "project".'] };
  const asking = ask(aJira({ status: 400, body }).request, '/rest/api/3/search/jql?jql=secret');
  await expect(asking).rejects.toThrow(new Error('Jira answered 400 to GET /rest/api/3/search/jql'));
});

test('an answer with an empty or malformed body is not a failure', async () => {
  expect(await ask(aJira({ status: 204 }).request, '/x')).toEqual({ status: 204, body: null });
  const html: JiraRequest = () => Promise.resolve(new Response('<html>', { status: 200 }));
  expect(await ask(html, '/x')).toEqual({ status: 200, body: null });
});

test('a burst of writes waits at least as long as Jira says', async () => {
  const waited: number[] = [];
  const busy = { status: 429, headers: { 'Retry-After': '1', 'RateLimit-Reason': 'jira-per-issue-on-write' } };
  const { request, asked } = aJira(busy, busy, { status: 200 });
  expect((await withRetry(request, told(waited))('/x', { method: 'PUT' })).status).toBe(200);
  expect(asked).toHaveLength(3);
  expect(waited).toEqual([1000, 1000]);
});

test.each(['/rest/api/3/search/jql', '/rest/api/3/search/approximate-count', '/rest/api/3/issue/bulkfetch'])(
  'a read by POST is repeated: %s',
  async (path) => {
    const { request, asked } = aJira({ status: 429, headers: { 'Retry-After': '1' } }, { status: 200 });
    expect((await withRetry(request, told([]))(path, { method: 'POST' })).status).toBe(200);
    expect(asked).toHaveLength(2);
  },
);

test.each([429, 503])('a request with side effects is not repeated after %s', async (status) => {
  const { request, asked } = aJira({ status, headers: { 'Retry-After': '1' } });
  expect((await withRetry(request, told([]))('/rest/api/3/issue', { method: 'POST' })).status).toBe(status);
  expect(asked).toHaveLength(1);
});

test.each([
  ['all sites have used up the hour', { 'Retry-After': '1', 'RateLimit-Reason': 'jira-quota-global-based' }],
  ['this site has used up the hour', { 'Retry-After': '1', 'RateLimit-Reason': 'jira-quota-tenant-based' }],
  ['the wait is longer than the limit', { 'Retry-After': '60' }],
  ['Jira does not say how long', {}],
] as const)('no request is repeated when %s', async (_why, headers) => {
  const { request, asked } = aJira({ status: 429, headers });
  expect((await withRetry(request, told([]))('/x')).status).toBe(429);
  expect(asked).toHaveLength(1);
});

test('the waits for one answer stay within the limit', async () => {
  const waited: number[] = [];
  const { request, asked } = aJira({ status: 429, headers: { 'Retry-After': '3' } });
  expect((await withRetry(request, told(waited))('/x')).status).toBe(429);
  expect([asked.length, waited]).toEqual([2, [3000]]);
});

test('the number of tries is limited', async () => {
  const { request, asked } = aJira({ status: 503, headers: { 'Retry-After': '1' } });
  expect((await withRetry(request, told([]))('/x')).status).toBe(503);
  expect(asked).toHaveLength(4);
});
