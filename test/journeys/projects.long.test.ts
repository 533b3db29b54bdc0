import { text } from 'node:stream/consumers';
import type { Browser, FrameLocator } from 'playwright-core';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { stage } from './support/stage';
import { join } from './support/team';

const HEALTH = '/jira/settings/apps/health-page';

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'greta', locale: 'de_DE', siteAdmin: true });
});

const within = ({ page }: Person): FrameLocator => page.frameLocator('main iframe');

test('an administrator reads how the projects stand, and takes the list along as CSV', async () => {
  // The day's sweep counts, and its walk reads the board.
  await jira.control('POST', '/schedule/every-day');
  await jira.settle();
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(HEALTH);
  await within(ana).getByRole('button', { name: 'Show the projects' }).click();
  await within(ana)
    .getByRole('row', { name: /^Tiffin \(TIF\)/ })
    .waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    within(ana).getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  const file = await text(await download.createReadStream());
  expect(file).toMatch(
    /^Key,Project,First look,Counted on,Agreed,On paper,Not checked,Started before anybody checked,Ready work,/,
  );
  expect(file).toMatch(/\r\nTIF,Tiffin,done,\d{4}-\d\d-\d\d,\d+,\d+,\d+,\d+,[\d.]+,estimates,\d{4}-/);
  await ana.page.setViewportSize({ width: 420, height: 1600 });
  expect(await violationsInApp(ana.page)).toEqual([]);
  expect(ana.complaints).toEqual([]);
});

test('in German, too', async () => {
  const greta = await aPerson(browser, jira, 'greta');
  await greta.open(HEALTH);
  await within(greta).getByRole('button', { name: 'Projekte zeigen' }).click();
  await within(greta).getByRole('columnheader', { name: 'Auf dem Papier' }).waitFor();
  expect(await violationsInApp(greta.page)).toEqual([]);
});
