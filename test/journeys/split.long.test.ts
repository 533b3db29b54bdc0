import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { attachPicture } from './support/attach';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket } from './support/team';
import { closePages, stage } from './support/stage';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const parts = ['Order page', 'Basket', 'Kitchen list', 'Label', 'Letter', 'Report'];
const summaries = z.object({
  fields: z.object({ subtasks: z.array(z.object({ fields: z.object({ summary: z.string() }) })) }),
});

test('a story is split into linked children; one whose answer is lost exists once', async () => {
  const issue = await aTicket(jira, 'Warn about nuts');
  await jira.panel('ben', issue, 'startTalk');
  const ben = await aPerson(browser, jira, 'ben');
  const on = await ben.panel(issue);
  await opened(on);
  await on
    .getByRole('navigation')
    .getByRole('button', { name: /^4 Close/ })
    .click();
  await on.getByRole('radio', { name: 'Split' }).check();
  const field = on.getByLabel('Split into, one new work item per line');
  await field.fill(parts.join('\n'));
  expect(await field.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(0);
  expect(await on.getByRole('radio', { name: 'Beside this one (Story)' }).isChecked()).toBe(true);
  await on.getByRole('radio', { name: 'Child work items (Sub-task)' }).check();

  const creating = { where: 'jira', match: { method: 'POST', path: '/rest/api/3/issue' } };
  const rules = [
    { ...creating, what: { kind: 'lost' }, occurrence: 2 },
    { ...creating, what: { kind: 'status', status: 429, retryAfterSeconds: 60 }, occurrence: 4 },
  ];
  await jira.control('PUT', '/faults', { seed: 1, rules });
  await on.getByRole('button', { name: 'Create 6 work items' }).click();
  await on.getByText('Not created and still above: 1 line.').waitFor();
  await jira.control('DELETE', '/faults');
  expect(await field.inputValue()).toBe('Label');
  await on.getByRole('button', { name: 'Create 1 work item' }).click();
  const links = on.getByRole('list', { name: 'Created:' }).getByRole('link');
  await links.nth(5).waitFor();

  const { body } = await jira.rest('ben', 'GET', `/rest/api/3/issue/${issue}?fields=subtasks`);
  const inJira = summaries.parse(body).fields.subtasks.map(({ fields }) => fields.summary);
  expect(inJira.toSorted()).toEqual(parts.toSorted());

  // The focus is on the new link, which opens in a tab of its own beside the talk.
  const [tab] = await Promise.all([ben.page.waitForEvent('popup'), ben.page.keyboard.press('Enter')]);
  await tab.getByRole('heading', { name: 'Order page' }).waitFor();
  expect(ben.complaints).toEqual([]);
});

test('a picture opens over the whole page, and closing it restores the focus', async () => {
  const issue = await aTicket(jira, 'Draw the order page');
  await attachPicture(jira, issue, 'order-page.svg');
  const ben = await aPerson(browser, jira, 'ben');
  await ben.page.setViewportSize({ width: 1280, height: 900 });
  const on = await ben.panel(issue);
  await opened(on);
  await on
    .getByRole('button', { name: /^Show “/ })
    .first()
    .press('Enter');
  const small = on.getByRole('button', { name: 'Attached picture order-page.svg' });
  await small.press('Enter');

  const dialog = ben.page.getByRole('dialog', { name: 'order-page.svg' });
  const page = dialog.frameLocator('iframe');
  const large = page.getByRole('img', { name: 'Attached picture order-page.svg' });
  await large.waitFor();
  const width = async () => (await large.boundingBox())?.width ?? 0;
  expect(await width()).toBeGreaterThan(((await small.boundingBox())?.width ?? 0) * 1.5);
  await ben.page.keyboard.press('Shift+Tab');
  await ben.page.keyboard.press('Enter');
  expect(await width()).toBe(2400);
  // Released after the dialog is gone: a key-up during its removal is never acknowledged.
  await ben.page.keyboard.down('Escape');
  await dialog.waitFor({ state: 'detached' });
  await ben.page.keyboard.up('Escape');
  await on.locator('button:focus').waitFor();
  expect(await small.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(ben.complaints).toEqual([]);
});
