import { installApp } from '../../../../test/forge-app';
import { callPanel } from '../../../../test/call-panel';
import { markUsed } from '../../settings/known-project';
import { openStart } from './check-health';

test('the first steps know whether a panel was opened, and which projects use the app', async () => {
  const app = installApp();
  app.site.db.run("update users set site_admin = 1 where account_id = 'ana'");
  app.actAs('ana');
  expect(await openStart()).toEqual({ isPanelOpened: false, projects: [] });
  await callPanel(app, 'ana', { name: 'openPanel', issue: await app.anIssue('Cancel an order') });
  await markUsed(String(app.projectId));
  expect(await openStart()).toEqual({ isPanelOpened: true, projects: ['TIF'] });
  app.actAs('ben');
  await expect(openStart()).rejects.toMatchObject({ details: { because: 'not-administrator' } });
});
