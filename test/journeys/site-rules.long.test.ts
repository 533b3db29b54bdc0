import type { Browser } from 'playwright-core';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { stage } from './support/stage';

const HEALTH = '/jira/settings/apps/health-page';
const SETTINGS = '/jira/software/projects/TIF/settings/apps/refinement-settings';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});

test('an administrator of Jira sets the site’s rules; a project follows them until it makes its own', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const app = ana.page.frameLocator('main iframe');
  await ana.open(HEALTH);
  await app.getByRole('button', { name: 'Show and change the rules' }).click();
  await app.getByText(/projects? in use follows? them/).waitFor();
  await app.getByRole('radio', { name: /^Scrum/ }).check();
  expect(await violationsInApp(ana.page)).toEqual([]);
  await app.getByRole('button', { name: 'Save', exact: true }).click();
  await app.getByText('Version 1', { exact: true }).first().waitFor();
  await jira.settle();

  await ana.open(SETTINGS);
  await app.getByText('This project follows the site’s rules (version 1).').waitFor();
  await app.getByText('Its size is estimated').waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);
  await app.getByRole('button', { name: 'Make own rules' }).click();
  await app.getByRole('radio', { name: /^Kanban/ }).check();
  await app.getByRole('button', { name: 'Save', exact: true }).click();
  await app.getByText('Version 2').first().waitFor();

  await ana.open(HEALTH);
  await app.getByRole('button', { name: 'Show and change the rules' }).click();
  await app.getByLabel(/^As another project/).fill('TIF');
  await app.getByRole('button', { name: 'Put its rules into the form' }).click();
  await app.getByText(/Its size is estimated: from Required to Advice/).waitFor();
  expect(ana.complaints).toEqual([]);
});
