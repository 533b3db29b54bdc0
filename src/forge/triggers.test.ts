import { type ForgeApp, installApp } from '../../test/forge-app';
import { changeProject } from './known-project';
import { putRow } from './stores/rows';
import { onIssue } from './triggers';

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

const edited = (app: ForgeApp, field: string) => ({
  issue: { id: '10000', fields: { project: { id: String(app.projectId) } } },
  changelog: { items: [{ field }] },
});

test('an edit of which storage could not be asked is looked at again, and is no failure of the app', async () => {
  const app = installApp();
  await changeProject(String(app.projectId), (project) => project);
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  const down = new Response(JSON.stringify({ code: 'INTERNAL_SERVER_ERROR', message: 'Not now.' }), { status: 500 });
  Object.assign(globalThis, { __forge_fetch__: () => Promise.resolve(down) });
  expect(await onIssue(edited(app, 'description'))).toMatchObject({ _retry: true });
  Object.assign(globalThis, { __forge_fetch__: through });
  expect(await onIssue(edited(app, 'description'))).toBeUndefined();
  expect(app.queued).toHaveLength(1);
});

test('where the policy cannot be read, an edit that only a criterion of its own could look at is skipped', async () => {
  const app = installApp();
  const key = String(app.projectId);
  await changeProject(key, (project) => project);
  await putRow({ entity: 'policy', key }, { project: key, version: 1, by: 'ana', at: '2026-11-24', content: 'x' });
  expect(await onIssue(edited(app, 'labels'))).toBeUndefined();
  expect(app.queued).toEqual([]);
});
