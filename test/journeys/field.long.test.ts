import type { Browser } from 'playwright-core';
import { violationsOn } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';

/** The state in a field of Jira: filled on Health, then seen in a list, in search and on the item. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const ITEM = 'TIF-41';

test('an administrator fills the field; list, search and item show the state in words', async () => {
  const { page, open, complaints } = await aPerson(browser, jira, 'ana');
  await open('/jira/settings/apps/health-page');
  const health = page.frameLocator('main iframe');
  await health.getByRole('button', { name: 'Show “The field “Refinement””' }).click();
  await health.getByRole('button', { name: 'Fill the field' }).click();
  await health.getByText('It is filled in English.').waitFor();
  await health.getByText('cf[10100] is EMPTY').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.setViewportSize({ width: 420, height: 1600 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
  await page.setViewportSize({ width: 1280, height: 1600 });

  await jira.settle();
  await open('/jira/software/projects/TIF/boards/1/backlog');
  const inList = page.getByRole('listitem').filter({ hasText: ITEM }).getByTitle('Refinement');
  const state = await inList.innerText();
  expect(['Ready', 'Agreed, incomplete', 'On paper', 'To refine', 'Re-check', 'Draft', 'Exception']).toContain(state);
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('textbox', { name: 'JQL' }).fill(`cf[10100] = "${state}" AND key = ${ITEM}`);
  await page.getByRole('button', { name: 'Search' }).click();
  expect(await page.getByTitle('Refinement').allInnerTexts()).toEqual([state]);
  await open(`/browse/${ITEM}`);
  await page.getByRole('region', { name: 'Fields' }).getByText(`Refinement ${state}`).waitFor();
  expect(complaints).toEqual([]);
});
