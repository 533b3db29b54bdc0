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
  const [first] = tabs;
  if (first === undefined) throw new Error('Nobody is here.');
  await first.getByRole('button', { name: 'Start now' }).click();
  // The list names the day after the sample was written, which is today if midnight has passed since.
  const anyway = first.getByRole('button', { name: 'Start all the same' });
  await anyway.or(first.getByRole('timer')).first().waitFor();
  if ((await anyway.count()) > 0) await anyway.click();
  for (const on of tabs) await on.getByRole('timer').first().waitFor();
  await first.getByText('6 here').first().waitFor();
});
