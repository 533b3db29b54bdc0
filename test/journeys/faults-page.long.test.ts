import type { Browser } from 'playwright-core';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket } from './support/team';
import { stage } from './support/stage';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});

test('the faults page starts faults, announces them everywhere, lists them and stops them', async () => {
  const issue = await aTicket(jira, 'Print the list for the kitchen');
  const [ana, ben] = await Promise.all([aPerson(browser, jira, 'ana'), aPerson(browser, jira, 'ben')]);
  const page = await ana.open('/faults');
  const main = page.getByRole('main');
  await main.getByText('Nothing goes wrong on purpose.').waitFor();
  await main.getByRole('radio', { name: 'A bad day.' }).check();
  await main.getByLabel('Seed').fill('7');
  await main.getByRole('button', { name: 'Start', exact: true }).click();
  await main.getByText(', with seed 7:').waitFor();
  await page.getByRole('link', { name: 'Faults: on' }).waitFor();
  const badDay = main.getByRole('radio', { name: 'A bad day.' });
  expect(await badDay.isChecked()).toBe(true);
  await page.reload();
  await main.getByText(', with seed 7:').waitFor();
  expect(await badDay.isChecked()).toBe(true);

  const struck = main.getByRole('table').getByRole('row');
  for (let tries = 0; tries < 20 && (await struck.count()) < 2; tries += 1) {
    await ben.panel(issue);
    await ben.page.getByRole('link', { name: 'Faults: on' }).waitFor();
    await main.getByRole('button', { name: 'Look again' }).click();
    await page.waitForTimeout(500);
  }
  expect(await struck.count()).toBeGreaterThan(1);

  await main.getByRole('button', { name: 'Stop all faults' }).click();
  await main.getByText('Nothing goes wrong on purpose.').waitFor();
  await page.getByRole('link', { name: 'Faults', exact: true }).waitFor();
  expect(ana.complaints).toEqual([]);
});
