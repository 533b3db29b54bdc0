import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../../jira/caller.ts';
import { ROLES } from '../../jira/permissions.ts';
import type { RunningHost } from '../start-host.ts';
import { aFixtureHost } from '../testing/fixture-host.ts';
import { send } from '../testing/over-http.ts';

const shownModule = z.object({ key: z.string(), hiddenIn: z.array(z.string()) });
const described = z.object({ modules: z.record(z.string(), z.array(shownModule)) });

let running: RunningHost;
beforeAll(async () => {
  running = await aFixtureHost();
});
afterAll(() => running.stop());

test("changes the rights of the app's own user in a project", async () => {
  const access = (body: object) => send(running, 'POST /control/app-access', { body });
  const may = () =>
    running.host.site.db.has(
      'select 1 from grants where account_id = ? and permission = ?',
      APP_ACCOUNT_ID,
      'EDIT_ISSUES',
    );
  expect((await access({ projectKey: 'FIX', role: 'app' })).status).toBe(204);
  expect(may()).toBe(true);
  expect(ROLES.viewer.some((permission: string) => permission === 'EDIT_ISSUES')).toBe(false);
  await access({ projectKey: 'FIX', role: 'viewer' });
  expect(may()).toBe(false);
  expect((await access({ projectKey: 'NONE', role: null })).status).toBe(404);
});

test('turns what the host guesses of Atlassian, and turns it back', async () => {
  const put = (body: object) => send(running, 'PUT /control/guesses', { body });
  const before = (await send(running, 'GET /control/guesses')).body;
  const changed = { storage: { missingRow: 'GONE' }, jira: { sortsByRank: false }, pages: { namesViewer: false } };
  expect((await put(changed)).body).toMatchObject(changed);
  const { kvs, site } = running.host;
  const read = kvs.handle('/api/v1/entity/get', { entityName: 'counter', key: 'none' });
  expect([read.body, site.guesses.sortsByRank]).toMatchObject([{ code: 'GONE' }, false]);
  expect((await put({ storage: { missing: 'GONE' } })).status).toBe(400);
  await send(running, 'DELETE /control/guesses');
  expect((await send(running, 'GET /control/guesses')).body).toEqual(before);
});

test('shows modules where their conditions hide them, on a site that does not know these', async () => {
  const hiddenIn = async () => {
    const { modules } = described.parse((await send(running, 'GET /forge/app')).body);
    return Object.values(modules)
      .flat()
      .find(({ key }) => key === 'context')?.hiddenIn;
  };
  expect(await hiddenIn()).toEqual(['service_desk', 'product_discovery']);
  await send(running, 'PUT /control/guesses', { body: { pages: { hidesModules: false } } });
  expect(await hiddenIn()).toEqual([]);
  await send(running, 'DELETE /control/guesses');
});

test('renames a link type', async () => {
  const rename = (name: string, to: string) =>
    send(running, 'POST /control/link-type', { body: { name, to, inward: 'wird gehindert von' } });
  expect((await rename('Blocks', 'Hindert')).status).toBe(204);
  expect((await send(running, 'GET /rest/api/3/issueLinkType')).body).toMatchObject({
    issueLinkTypes: expect.arrayContaining([expect.objectContaining({ name: 'Hindert' })]),
  });
  expect((await rename('Blocks', 'Hindert')).status).toBe(404);
});

test('renames the option of the flag, for edits and for searches', async () => {
  const fields = (value: string) => ({ body: { fields: { customfield_10021: [{ value }] } } });
  const count = async (value: string) => {
    const body = { jql: `Flagged = ${value}` };
    return (await send(running, 'POST /rest/api/3/search/approximate-count', { body })).status;
  };
  const flag = async (value: string) => (await send(running, 'PUT /rest/api/3/issue/FIX-1', fields(value))).status;
  expect(await Promise.all([count('Impediment'), count('Hindernis')])).toEqual([200, 400]);
  await send(running, 'POST /control/flag-option', { body: { name: 'Hindernis' } });
  expect(await Promise.all([count('Impediment'), count('Hindernis')])).toEqual([400, 200]);
  expect(await flag('Impediment')).toBe(400);
  expect(await flag('Hindernis')).toBe(204);
});
