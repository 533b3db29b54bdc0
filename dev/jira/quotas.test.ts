import { ada, app, aSite, aStory } from './a-site.ts';
import type { Caller } from './caller.ts';

test('the app is charged points; people and the app’s page are not', async () => {
  const site = aSite();
  const key = await aStory(site);
  await site.ask({ ...ada, via: 'bridge' }, `GET /rest/api/3/issue/${key}`);
  expect(site.jira.points.spent).toBe(0);
  await site.ask(app, `GET /rest/api/3/issue/${key}`);
  await site.ask({ ...ada, via: 'app' }, `PUT /rest/api/3/issue/${key}/properties/some`, 1);
  expect(site.jira.points.spent).toBe(3);
});

test('requests and points are counted by operation until they are reset', async () => {
  const site = aSite();
  const key = await aStory(site);
  site.jira.counts.reset();
  await site.ask(app, `GET /rest/api/3/issue/${key}`);
  await site.ask(ada, `GET /rest/api/3/issue/${key}`);
  expect(site.jira.counts).toMatchObject({
    requests: 2,
    points: 2,
    byOperation: { 'GET /rest/api/3/issue/{issueIdOrKey}': { requests: 2, points: 2 } },
  });
});

test('requests beyond the budget are refused until the next full hour', async () => {
  const site = aSite({ limits: { pointsPerHour: 2 } });
  const key = await aStory(site);
  const read = () => site.ask(app, `GET /rest/api/3/issue/${key}`);
  await site.clock.advance(15 * 60_000);
  expect((await read()).status).toBe(200);
  const { status, headers } = await read();
  expect(status).toBe(429);
  expect(headers.get('Retry-After')).toBe(String(45 * 60));
  expect(headers.get('RateLimit-Reason')).toBe('jira-quota-global-based');
  site.site.limits.pointsPool = 'tenant';
  expect((await read()).headers.get('RateLimit-Reason')).toBe('jira-quota-tenant-based');
  await site.clock.advance(45 * 60_000);
  expect((await read()).status).toBe(200);
});

test('an issue accepts twenty writes in two seconds from all callers together', async () => {
  const site = aSite();
  const key = await aStory(site);
  const write = (caller: Caller) => site.ask(caller, `PUT /rest/api/3/issue/${key}/properties/some`, 1);
  for (let n = 0; n < 20; n += 1) expect((await write(n % 2 ? ada : app)).status).toBeLessThan(300);
  const { status, headers } = await write(ada);
  expect(status).toBe(429);
  expect(headers.get('RateLimit-Reason')).toBe('jira-per-issue-on-write');
  expect(headers.get('Retry-After')).toBe('2');
  await site.clock.advance(2_000);
  expect((await write(ada)).status).toBe(200);
});

test('writes of one issue do not limit another’s', async () => {
  const site = aSite({ limits: { writesPerIssue: [{ count: 1, perMs: 2_000 }] } });
  const [one, other] = [await aStory(site), await aStory(site)];
  await site.ask(ada, `PUT /rest/api/3/issue/${one}/properties/some`, 1);
  expect((await site.ask(ada, `PUT /rest/api/3/issue/${other}/properties/some`, 1)).status).toBe(201);
});
