import { aBoard } from '../../../test/a-sprint';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { stopTheClock } from '../../../test/stop-the-clock';
import { another, drain, handle, hear, HOUR, later, lookedAt, watchPages } from '../../../test/walking';
import { ownManifest } from '../../../test/own-manifest';
import { newMeeting } from '../../domain/meeting/meeting';
import { NO_PULSE } from '../../domain/meeting/pulse';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { removeData, resumeRemovals } from '../privacy/remove-data';
import { markUsed, startFirstLook } from '../settings/known-project';
import { keepAnswer } from '../stores/answer-store';
import { saveKnownBoard } from '../stores/board-store';
import { now } from '../stores/clock';
import { addLateEdit } from '../stores/late-edits';
import { changePulse, storeMeeting } from '../stores/meeting-store';
import { savePolicyVersion } from '../stores/policy-store';
import { readProject, usedProjects } from '../stores/project-store';
import { newRemoval, readRemoval, saveRemoval, stoodRemovals, toRemovalView } from '../stores/removal-store';
import { putRow, readRow } from '../stores/rows';
import { saveDay } from '../stores/snapshot-store';
import { keepStanding } from '../stores/standing-store';
import { dailySweep, hourly } from './daily-sweep';
import { onProject } from './triggers';

/** Projects that come and go, events that are late, twice or lost, and schedules that do not come. */
stopTheClock('2026-11-24T09:00:00.000Z');

const searches = ({ asked }: ForgeApp) => asked.filter((one) => one.includes('search/jql')).length;

test.each([
  ['archived', 'POST', '/archive'],
  ['moved to the bin', 'DELETE', ''],
] as const)('a project that is %s pauses, and goes on once it is restored', async (_what, method, address) => {
  const app = installApp();
  const issues = await lookedAt(app, 3);
  await onProject(await hear(app, method, address));
  app.asked.length = 0;
  await dailySweep();
  for (let hour = 0; hour < 20; hour += 1) {
    await hourly();
    await drain(app);
    await later(app, HOUR);
  }
  expect(searches(app)).toBe(1);
  expect(await readProject(String(app.projectId))).toMatchObject({
    walk: null,
    shutOut: { because: 'archived', since: expect.stringContaining('2026-11-24') },
  });
  const pages = watchPages(app);
  await onProject(await hear(app, 'POST', '/restore'));
  await drain(app);
  expect(pages.flat()).toContain(issues[0]);
  expect(await readProject(String(app.projectId))).toMatchObject({ walk: null, shutOut: null });
});

test('a project whose restoring is never told, or told before its archiving, goes on a day later', async () => {
  const app = installApp();
  await lookedAt(app, 2);
  const archived = await hear(app, 'POST', '/archive');
  await onProject(archived);
  await hear(app, 'POST', '/restore');
  await later(app, 24 * HOUR);
  await dailySweep();
  await drain(app);
  expect(await readProject(String(app.projectId))).toMatchObject({ walk: null, shutOut: null });
  await onProject(archived);
  expect(await readProject(String(app.projectId))).toMatchObject({ shutOut: { because: 'archived' } });
  await later(app, 24 * HOUR);
  await dailySweep();
  await drain(app);
  expect(await readProject(String(app.projectId))).toMatchObject({ walk: null, shutOut: null });
});

/** A project of four issues and another of three, both in the middle of their first look. */
async function twoFirstLooks() {
  const app = installApp();
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  for (let at = 0; at < 4; at += 1) await app.anIssue(`Order ${at}`);
  const other = await another(app, 'OTH', 3);
  for (const id of [String(app.projectId), other]) await startFirstLook(id);
  for (let page = 0; page < 3; page += 1) await handle(app);
  return { app, other };
}

test('a first look that an archiving interrupts is finished after the restoring, and no other waits for it', async () => {
  const { app, other } = await twoFirstLooks();
  await onProject(await hear(app, 'POST', '/archive'));
  await drain(app);
  expect(await readProject(String(app.projectId))).toMatchObject({ state: 'running', walk: null });
  expect(await readProject(other)).toMatchObject({ state: 'done', assessed: 3 });
  const restored = await hear(app, 'POST', '/restore');
  for (const event of [restored, restored]) await onProject(event);
  await drain(app);
  expect(await readProject(String(app.projectId))).toMatchObject({
    state: 'done',
    assessed: 4,
    total: 4,
    shutOut: null,
  });
});

const rowsOf = (app: ForgeApp) => app.kvs.dump().map(({ space, key }) => `${space} ${key}`);
const entitiesOf = (app: ForgeApp) => new Set(app.kvs.dump().map(({ space }) => space.replace('entity:', '')));
/** Entities whose rows stay: those of the site, those of a person, and pages of a sprint, which hold no account. */
const notOfProject = ['account', 'mail', 'site', 'snapshot', 'spending'];

/** Fills each entity that a deletion has to empty. */
async function fillAll(projectId: string, board: number, issue: string): Promise<void> {
  const policy = { ...STARTER_POLICY, board, version: 1 };
  await savePolicyVersion(projectId, policy, { by: 'ana', at: now(), request: 'r' });
  for (const key of [String(board), `p${projectId}`]) {
    await storeMeeting(key, { next: { ...newMeeting(), version: 1, people: ['ana'] }, kept: null, now: now() });
    await changePulse({ key, n: 1, now: now() }, () => ({ ...NO_PULSE, version: 1, answered: ['ana'] }));
  }
  const known = { estimate: null, done: null, output: null, closedSprints: null };
  await saveKnownBoard({ id: board, projectId }, known, now());
  const standings = { ready: 1, incomplete: 0, exception: 0, recheck: 0, 'on-paper': 0, refine: 0, draft: 0 };
  await saveDay(projectId, {
    day: now().slice(0, 10),
    at: now(),
    totals: { all: 1, startedUnseen: 0, standings },
    work: null,
  });
  await keepAnswer({ projectId, account: 'ana', now: now() }, {});
  await addLateEdit(projectId, issue);
  await saveRemoval(projectId, newRemoval('removed', { key: 'TIF', since: now(), flags: false }));
  await putRow({ entity: 'archive', key: `${issue}-names` }, { issue, part: 'names', content: {} });
  await keepStanding(issue, { state: 'ready', lacks: 'nothing', policyVersion: 1 }, now());
}

test('the rows of a project that is deleted go, of each entity, without a request to Jira', async () => {
  const app = installApp();
  const board = aBoard(app);
  const [spoken = ''] = await lookedAt(app, 3);
  await fillAll(String(app.projectId), board, spoken);
  const filled = [...entitiesOf(app), ...notOfProject];
  expect(new Set(filled)).toEqual(new Set(ownManifest.app.storage?.entities?.map(({ name }) => name)));
  const event = await hear(app, 'DELETE', '?enableUndo=false');
  app.asked.length = 0;
  expect(rowsOf(app).join()).toContain(spoken);
  for (const _once of [1, 2]) await onProject(event);
  await drain(app);
  expect(app.asked).toEqual([]);
  const kept = rowsOf(app).filter((row) => !/ (fields|tickets|hour|event-places|late-rights)$/u.test(row));
  expect(kept).toEqual([]);
});

test.each([
  ['name the board', 7],
  ['cannot be read', 'seven'],
])('the list of a board stays if the rules of another project %s', async (_which, named) => {
  const app = installApp();
  await markUsed(String(app.projectId));
  const other = await another(app, 'OTH', 0);
  await markUsed(other);
  const stamp = { by: 'ana', at: now(), request: 'r' };
  await savePolicyVersion(String(app.projectId), { ...STARTER_POLICY, board: 7, version: 1 }, stamp);
  await putRow({ entity: 'policy', key: other }, { content: { ...STARTER_POLICY, board: named } });
  await storeMeeting('7', { next: { ...newMeeting(), version: 1 }, kept: null, now: now() });
  await onProject(await hear(app, 'DELETE', '?enableUndo=false'));
  await drain(app);
  expect(await readRow({ entity: 'meeting', key: '7' })).not.toBeNull();
});

test('a deleted project whose rules cannot be read is forgotten, though its work was lost twice', async () => {
  const app = installApp();
  const projectId = String(app.projectId);
  await lookedAt(app, 1);
  await putRow({ entity: 'policy', key: projectId }, { content: { board: 7, needs: 'of a newer version' } });
  await onProject(await hear(app, 'DELETE', '?enableUndo=false'));
  for (const _once of [1, 2]) {
    app.queued.length = 0;
    for (const _hour of [1, 2, 3]) await later(app, HOUR);
    expect(await stoodRemovals()).toEqual([
      expect.objectContaining({ key: 'TIF', since: expect.stringContaining('T09:00:05'), isLost: true }),
    ]);
    await resumeRemovals();
  }
  await drain(app);
  expect([await readProject(projectId), await readRemoval(projectId)]).toEqual([null, null]);
  expect(rowsOf(app).filter((row) => row.includes(projectId))).toEqual([]);
});

test('a project that is deleted in the middle of its first look is forgotten, and the others go on', async () => {
  const { app, other } = await twoFirstLooks();
  await onProject(await hear(app, 'DELETE', '?enableUndo=false'));
  await drain(app);
  expect(await readProject(String(app.projectId))).toBeNull();
  expect(await readProject(other)).toMatchObject({ state: 'done', assessed: 3 });
});

test('schedules that do not come lose nothing: the next sweep reads what changed in all that time', async () => {
  const app = installApp();
  const issues = await lookedAt(app, 14);
  await later(app, 24 * HOUR);
  await dailySweep();
  await drain(app);
  await later(app, 24 * HOUR);
  const changed = issues[13] ?? '';
  await app.rest('PUT', `/rest/api/3/issue/${changed}`, { fields: { summary: 'Another order' } });
  await later(app, 9 * 24 * HOUR);
  const pages = watchPages(app);
  await dailySweep();
  await drain(app);
  expect(pages.flat()).toContain(changed);
});

test('a first look goes on without any schedule, by another press', async () => {
  const app = installApp();
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  for (let at = 0; at < 3; at += 1) await app.anIssue(`Order ${at}`);
  await startFirstLook(String(app.projectId));
  await handle(app);
  app.queued.length = 0;
  await later(app, 30 * HOUR);
  await startFirstLook(String(app.projectId));
  await drain(app);
  expect(await readProject(String(app.projectId))).toMatchObject({ state: 'done', assessed: 3 });
});

/** A project whose data Ana takes away: three items, of which a search brings one. */
async function aRemoval() {
  const app = installApp();
  Object.assign(app.site.limits, { idsPerPage: 1 });
  await lookedAt(app, 3);
  const projectId = String(app.projectId);
  app.actAs('ana');
  const input = { projectKey: 'TIF', flags: true };
  await removeData({ me: 'ana', projectId, boardId: null }, { input });
  return { app, projectId };
}

async function outcomeOf(projectId: string): Promise<unknown> {
  const removal = await readRemoval(projectId);
  return removal && toRemovalView(removal);
}

/** The hourly schedule, for three hours. */
async function someHours(app: ForgeApp): Promise<void> {
  for (let hour = 0; hour < 3; hour += 1) {
    await later(app, HOUR);
    await hourly();
    await drain(app);
  }
}

test.each([
  ['', 'none', { state: 'removed', issues: 3, kept: 0, flagsKept: 0 }],
  [', where the app may not edit', 'EDIT_ISSUES', { state: 'removed', kept: 3 }],
])('a removal ends all the same, after whichever of its pages its work is lost%s', async (_where, taken, outcome) => {
  let pages = 0;
  for (let isLost = true; isLost; pages += 1) {
    const { app, projectId } = await aRemoval();
    app.site.db.run("delete from grants where permission = ? and account_id not in ('ana', 'ben')", taken);
    for (let page = 0; page < pages && app.queued.length > 0; page += 1) {
      await handle(app);
      await later(app, 1000);
    }
    isLost = app.queued.length > 0;
    app.queued.length = 0;
    await someHours(app);
    expect([pages, await outcomeOf(projectId)]).toEqual([pages, expect.objectContaining(outcome)]);
  }
  expect(pages).toBeGreaterThan(5);
});

test('a removal ends all the same, and the project is unused, where its function died as soon as it was stored', async () => {
  const { app, projectId } = await aRemoval();
  app.queued.length = 0;
  await markUsed(projectId);
  await someHours(app);
  expect(await outcomeOf(projectId)).toMatchObject({ state: 'removed', issues: 3 });
  expect(await usedProjects()).toEqual([]);
});

test('a removal that goes on is left alone; of one that began again, what was queued before does nothing', async () => {
  const { app, projectId } = await aRemoval();
  const before = app.queued.splice(0);
  await later(app, HOUR);
  await resumeRemovals();
  expect(app.queued).toEqual([]);
  await later(app, 2 * HOUR);
  await resumeRemovals();
  const again = app.queued.splice(0, Infinity, ...before);
  app.asked.length = 0;
  await drain(app);
  expect(app.asked).toEqual([]);
  app.queued.push(...again);
  await drain(app);
  expect(await outcomeOf(projectId)).toMatchObject({ state: 'removed', issues: 3 });
});
