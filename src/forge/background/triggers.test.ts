import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { changeProject, markUsed } from '../settings/known-project';
import { putRow, readRow } from '../stores/rows';
import { callPanel, castVote } from '../../../test/call-panel';
import { drain, propertiesOf } from '../../../test/forging';
import { now } from '../stores/clock';
import { markTick, take } from '../stores/spending-store';
import { dailySweep } from './daily-sweep';
import { assessConsumer } from '../consumers';
import { onDeleted, onIssue, onLink } from './triggers';
import { expectLog } from '../../../test/logged';

const edited = (app: ForgeApp, field: string) => ({
  issue: { id: '10000', fields: { project: { id: String(app.projectId) } } },
  changelog: { items: [{ field }] },
});

test('an edit of which storage could not be asked is looked at again, and is no failure of the app', async () => {
  expectLog('edit Storage answered 500 (INTERNAL_SERVER_ERROR).');
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
  expectLog('edit The stored policy cannot be read.');
  const app = installApp();
  const key = String(app.projectId);
  await changeProject(key, (project) => project);
  await putRow({ entity: 'policy', key }, { project: key, version: 1, by: 'ana', at: '2026-11-24', content: 'x' });
  expect(await onIssue(edited(app, 'labels'))).toBeUndefined();
  expect(app.queued).toEqual([]);
});

test('the rows of an issue that is deleted go, also in a project that does not use Common Ground', async () => {
  const app = installApp();
  const [issue, other] = [await app.anIssue('Cancel an order'), await app.anIssue('Change an order')];
  for (const one of [issue, other]) await castVote(app, 'ben', one, { confidence: 3 });
  const rowsOf = (id: string) =>
    Promise.all([
      readRow({ entity: 'refinement', key: id }),
      readRow({ entity: 'look', key: `${id}-look` }),
      readRow({ entity: 'person', key: `ben-${id}` }),
    ]);
  expect(await onDeleted({ issue: { id: issue } })).toBeUndefined();
  expect(await rowsOf(issue)).toEqual([null, null, null]);
  expect(await rowsOf(other)).not.toContain(null);
});

test('an issue of which nothing is stored costs its deletion one batch of reads', async () => {
  const app = installApp();
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No app is installed.');
  const asked: string[] = [];
  const answer = (...request: readonly unknown[]): unknown => {
    asked.push(String(request[1]));
    return Reflect.apply(through, undefined, request);
  };
  Object.assign(globalThis, { __forge_fetch__: answer });
  expect(await onDeleted({ issue: { id: await app.anIssue('Cancel an order') } })).toBeUndefined();
  expect(asked).toEqual([expect.stringContaining('/batch/get')]);
});

test('a link is looked at where the blocked issue’s project uses the app; the blocker may lie in any other', async () => {
  const app = installApp();
  addProject(app.site, { key: 'OTH', name: 'Other', lead: 'ana', members: [{ accountId: 'ana', role: 'admin' }] });
  const [ours, theirs] = [await app.anIssue('Ours'), await app.anIssue('Theirs', { project: { key: 'OTH' } })];
  await markUsed(String(app.projectId));
  const heard = new Map<string, unknown>();
  app.site.on((event) => heard.set(event.eventType, event));
  const linked = async (blocker: string, blocked: string) => {
    const link = { type: { name: 'Blocks' }, inwardIssue: { id: blocker }, outwardIssue: { id: blocked } };
    await app.rest('POST', '/rest/api/3/issueLink', link);
    app.queued.length = 0;
    app.asked.length = 0;
    expect(await onLink(heard.get('avi:jira:created:issuelink'))).toBeUndefined();
    expect(app.asked).toEqual([]);
    return app.queued.map(({ body }) => body);
  };
  expect(await linked(theirs, ours)).toEqual([{ issueId: ours, projectId: String(app.projectId), edited: true }]);
  expect(await linked(ours, theirs)).toEqual([]);
});

test('edits beyond the points of an hour ask nothing of Jira, and the next sweep judges what they left', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await callPanel(app, 'ana', { name: 'nothingFromMe', issue });
  await drain(app);
  const edit = async (summary: string) => {
    await app.rest('PUT', `/rest/api/3/issue/${issue}`, { fields: { summary } });
    await onIssue({ ...edited(app, 'summary'), issue: { ...edited(app, 'summary').issue, id: issue } });
    app.asked.length = 0;
    await drain(app);
    return app.asked.length;
  };
  const fingerprint = async () => Object((await propertiesOf(app, issue))['commonGroundReadiness'])['fingerprint'];
  expect(await edit('Cancel an order until noon')).toBeGreaterThan(0);
  await take(498, 'edit', now());
  const before = await fingerprint();
  expect(await edit('Cancel an order until ten')).toBe(0);
  expect(await fingerprint()).toBe(before);
  await dailySweep();
  await drain(app);
  expect(await fingerprint()).not.toBe(before);
});

test('an edit that comes while many others take their points is followed a moment later', async () => {
  expectLog('assess Many edits are followed at this moment.');
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await markUsed(String(app.projectId));
  await take(0, 'edit', now());
  const through: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof through !== 'function') throw new Error('No app is installed.');
  let isOther = false;
  const raced = async (...request: readonly unknown[]): Promise<unknown> => {
    if (!isOther && JSON.stringify(request[2] ?? '').includes('spent')) {
      isOther = true;
      await markTick(now(), 2);
      isOther = false;
    }
    return Reflect.apply(through, undefined, request);
  };
  const event = {
    queueName: 'assess',
    body: { issueId: issue, projectId: null, edited: true },
    jobId: '1',
    eventId: '1',
  };
  Object.assign(globalThis, { __forge_fetch__: raced });
  expect(await assessConsumer(event)).toMatchObject({ _retry: true });
  Object.assign(globalThis, { __forge_fetch__: through });
  app.asked.length = 0;
  expect(await assessConsumer(event)).toBeUndefined();
  expect(app.asked).toContain(`GET /rest/api/3/issue/${issue} as app`);
});
