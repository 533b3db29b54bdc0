import type { RunningHost } from './start-host.ts';
import { aFixtureHost, ben } from './testing/fixture-host.ts';
import { send } from './testing/over-http.ts';

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
});
afterAll(() => running.stop());

const notify = (body: object) =>
  send(running, 'POST /rest/api/3/issue/FIX-1/notify', {
    body: { ...body, to: { users: [{ accountId: ben.accountId }] } },
  });
const seen = async (as = ben) => (await send(running, 'GET /forge/notifications', { as })).body;

test('lists what Jira would have mailed to the person, newest first', async () => {
  await notify({ subject: 'One', textBody: 'A question for you' });
  await notify({ subject: 'Two', htmlBody: '<p>Is it <b>ready</b>?</p><p>A &amp; B &lt;3</p>' });
  expect(await seen()).toMatchObject([
    { subject: 'Two', text: 'Is it ready?\nA & B <3', issueKey: 'FIX-1', author: 'ana@example.com' },
    { subject: 'One', text: 'A question for you' },
  ]);
  expect((await send(running, 'GET /forge/notifications')).body).toEqual([]);
});

test('leaves out issues that the person may no longer see', async () => {
  running.host.site.db.run('DELETE FROM grants WHERE account_id = ?', ben.accountId);
  expect(await seen()).toEqual([]);
});

test('requires authentication', async () => {
  expect((await send(running, 'GET /forge/notifications', { as: null })).status).toBe(401);
});
