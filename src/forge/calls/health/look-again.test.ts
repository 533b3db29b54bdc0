import { text } from '../../../../dev/jira/columns.ts';
import { askApp } from '../../../../test/call-panel';
import { installApp } from '../../../../test/forge-app';
import { drain } from '../../../../test/forging';
import { stopTheClock } from '../../../../test/stop-the-clock';
import { markUsed, pauseProject, startFirstLook } from '../../settings/known-project';
import { readProject } from '../../stores/project-store';
import { lookAgain } from './rights-probe';

stopTheClock('2026-11-24T09:00:00.000Z');
const project = { projectKey: 'TIF' };
const all = ['browse', 'edit', 'comment'];

/** A project that the app may not search, on a site that Ana administers; `allow` gives it back its rights. */
async function shutOut() {
  const app = installApp();
  const columns = { account: text, permission: text };
  const grants = app.site.db.all(columns, 'select account_id as account, permission from grants');
  await markUsed(String(app.projectId));
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  app.site.db.run("delete from grants where account_id not in ('ana', 'ben')");
  await startFirstLook(String(app.projectId));
  await drain(app);
  app.actAs('ana');
  const allow = (): void => {
    for (const { account, permission } of grants)
      app.site.db.run('insert or ignore into grants values (?, ?, ?)', app.projectId, account, permission);
  };
  return { app, allow, stored: () => readProject(String(app.projectId)) };
}

test('a project that may be read again is no longer shut out, and its first look begins', async () => {
  const { app, allow, stored } = await shutOut();
  allow();
  expect(await lookAgain(project)).toEqual({ ...project, missing: [] });
  expect(await stored()).toMatchObject({ shutOut: null, state: 'running' });
  await drain(app);
  expect(await stored()).toMatchObject({ shutOut: null, state: 'done' });
});

test('the report of a project says since when the app may not search it', async () => {
  const { app, allow } = await shutOut();
  allow();
  const report = () => askApp(app, 'ana', 'openReport');
  expect(await report()).toMatchObject({ shutOut: '2026-11-24' });
  await lookAgain(project);
  await drain(app);
  expect(await report()).toMatchObject({ shutOut: null });
});

test('a project that is still refused stays shut out, and nothing is queued', async () => {
  const { app, stored } = await shutOut();
  const before = await stored();
  app.asked.length = 0;
  expect(await lookAgain(project)).toEqual({ ...project, missing: all });
  expect(await stored()).toEqual(before);
  expect(app.queued).toEqual([]);
  expect(app.asked).toHaveLength(2);
});

test('an archived project waits until Jira says that it is back', async () => {
  const { app, allow, stored } = await shutOut();
  await pauseProject(String(app.projectId));
  allow();
  await lookAgain(project);
  expect(await stored()).toMatchObject({ shutOut: { because: 'archived' } });
});

test('only administrators of Jira may look, at projects that use the app', async () => {
  const { app } = await shutOut();
  await expect(lookAgain({ projectKey: 'NOPE' })).rejects.toMatchObject({ code: 'not-found' });
  app.actAs('ben');
  await expect(lookAgain(project)).rejects.toMatchObject({ code: 'not-allowed' });
});
