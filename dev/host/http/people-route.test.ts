import type { RunningHost } from '../start-host.ts';
import { aFixtureHost } from '../testing/fixture-host.ts';
import { send } from '../testing/over-http.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
});
afterAll(() => running.stop());

const greta = { accountId: 'id-greta', displayName: 'Greta', email: 'greta@example.com', apiToken: 'greta-token' };
const add = (more: object) => send(running, 'POST /control/people', { body: { ...greta, projectKey: 'FIX', ...more } });

test('adds a person to a project, who can act at once', async () => {
  expect((await add({ locale: 'de_DE' })).status).toBe(201);
  const { body } = await send(running, 'GET /control/people');
  expect(body).toContainEqual(expect.objectContaining({ accountId: 'id-greta', locale: 'de_DE', active: true }));
});

test('a viewer may not edit, a member may', async () => {
  const mayEdit = () =>
    running.host.site.db.has("select 1 from grants where account_id = 'id-greta' and permission = 'EDIT_ISSUES'");
  await add({ role: 'viewer' });
  expect(mayEdit()).toBe(false);
  await add({ role: 'member' });
  expect(mayEdit()).toBe(true);
});

test.each([
  ['an unknown project', 404, { projectKey: 'NOPE' }],
  ['an unknown role', 400, { role: 'owner' }],
  ['a person without a name', 400, { displayName: '' }],
])('refuses %s', async (_what, status, more) => {
  expect((await add(more)).status).toBe(status);
});
