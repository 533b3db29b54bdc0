import type { Browser } from 'playwright-core';
import type { LocalJira } from './support/local-jira';
import { aContext } from './support/person';
import { stage } from './support/stage';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});

const PAGE = '/jira/software/projects/TIF/apps/backlog-report-page/meeting';
const NAMES = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'] as const;

test('six people in six tabs of one browser are in one meeting', async () => {
  const context = await aContext(browser);
  const tabs = [];
  // One after the other, as a person opens them: the last one loads beside five that listen.
  for (const name of NAMES) {
    const page = await context.newPage();
    await page.goto(`${jira.url}${PAGE}?as=${name}`);
    const on = page.frameLocator('main iframe');
    await on.getByRole('button', { name: 'Start now' }).waitFor();
    tabs.push(on);
  }
  await tabs[0]?.getByRole('button', { name: 'Start now' }).click();
  // The list names another day.
  await tabs[0]?.getByRole('button', { name: 'Start all the same' }).click();
  for (const on of tabs) await on.getByRole('timer').first().waitFor();
  await tabs[0]?.getByText('6 here').first().waitFor();
});
