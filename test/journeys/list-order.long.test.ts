import type { Browser, FrameLocator } from 'playwright-core';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';

/** The list of the next meeting is put in order with the pointer, and from the menu of a row with the keyboard. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const PAGE = '/jira/software/projects/TIF/apps/backlog-report-page/meeting';

const rowsOf = (on: FrameLocator, group: string) => on.getByRole('region', { name: group }).getByRole('listitem');
const keysOf = (on: FrameLocator, group: string) =>
  rowsOf(on, group)
    .getByText(/^TIF-\d+$/u)
    .allTextContents();

test('a row is dragged above another one, all pages see it, and the keyboard takes it back', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(PAGE);
  const on = ana.page.frameLocator('main iframe');
  await rowsOf(on, 'Talk first').first().waitFor();
  const before = await keysOf(on, 'Talk first');
  const [first = '', , last = ''] = before;
  const wanted = [last, ...before.slice(0, -1)];
  const rows = rowsOf(on, 'Talk first');
  await rows.last().dragTo(rows.first(), { targetPosition: { x: 200, y: 4 } });
  await expect(keysOf(on, 'Talk first')).resolves.toEqual(wanted);
  const ben = await aPerson(browser, jira, 'ben');
  await ben.open(PAGE);
  const beside = ben.page.frameLocator('main iframe');
  await rowsOf(beside, 'Talk first').first().getByText(last).waitFor();

  // An item without a question is dropped among those that are talked about first.
  const [quiet = ''] = await keysOf(on, 'No question so far');
  await rowsOf(on, 'No question so far')
    .first()
    .dragTo(rows.last(), { targetPosition: { x: 200, y: 40 } });
  await on.getByRole('region', { name: 'Talk first' }).getByText(quiet).waitFor();

  const menu = on.getByRole('button', { name: `More: ${first}` });
  await menu.focus();
  await menu.press('Enter');
  await on.getByRole('menuitem', { name: 'To the top' }).press('Enter');
  await rows.first().getByText(first).waitFor();
  expect([...ana.complaints, ...ben.complaints]).toEqual([]);
});
