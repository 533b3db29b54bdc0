import type { RunningHost } from '../start-host.ts';
import { aFixtureHost } from '../testing/fixture-host.ts';
import { send } from '../testing/over-http.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
});
afterAll(() => running.stop());

const restrict = (body: object) => send(running, 'POST /control/restrict', { body });

test('hides an issue from everybody but the named people, and shows it again', async () => {
  const fields = { project: { key: 'FIX' }, issuetype: { name: 'Story' }, summary: 'Secret' };
  const { body } = await send(running, 'POST /rest/api/3/issue', { body: { fields } });
  const issueKey = String(body?.key);
  const seen = async () => (await send(running, `GET /rest/api/3/issue/${issueKey}`)).status;
  expect((await restrict({ issueKey, accounts: [] })).status).toBe(204);
  expect(await seen()).toBe(404);
  await restrict({ issueKey, accounts: null });
  expect(await seen()).toBe(200);
});

test('refuses an unknown issue', async () => {
  expect((await restrict({ issueKey: 'FIX-4711', accounts: null })).status).toBe(404);
});
