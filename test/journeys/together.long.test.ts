import type { Browser, FrameLocator } from 'playwright-core';
import { startTalk } from './support/at-table';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { closePages, stage } from './support/stage';
import { aTicket, gather, type Member } from './support/team';

/** A talk takes every page along, and costs a person nothing that they have begun to write. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const FIELD = /What could go wrong/;
const HALF = 'What about parents who';

async function open(issue: string, ...names: readonly string[]): Promise<readonly Member[]> {
  const members = await gather(browser, jira, names, issue);
  await Promise.all(
    members.map(({ page, on }) => page.setViewportSize({ width: 1400, height: 1000 }).then(() => opened(on))),
  );
  return members;
}

const atStep = (on: FrameLocator, name: RegExp) =>
  on.getByRole('navigation').getByRole('button', { name }).and(on.locator('[aria-current="step"]'));

test('the facilitator’s step takes every page along, but none over unsaved text', async () => {
  const issue = await aTicket(jira, 'Cancel an order by phone');
  const [ben, chiara, dinesh] = await open(issue, 'ben', 'chiara', 'dinesh');
  if (ben === undefined || chiara === undefined || dinesh === undefined) throw new Error('A person is missing.');
  await startTalk(ben);
  for (const { on } of [chiara, dinesh]) await on.getByRole('timer').waitFor();
  await ben.on.getByText('3 here').first().waitFor();
  await dinesh.on.getByLabel(FIELD).fill('Who answers the phone?');
  await dinesh.page.keyboard.press('Enter');
  await dinesh.on.getByText('You have written something').first().waitFor();
  await dinesh.on.getByLabel(FIELD).blur();
  await chiara.on.getByLabel(FIELD).fill(HALF);

  // Ending the writing early cuts off nothing.
  await ben.on.getByText('1 is still writing').waitFor();
  await ben.on.getByRole('button', { name: 'Show what we wrote · 1 of 3' }).click();

  // What is new appears by itself on a page where nothing is typed.
  await jira.panel('emma', issue, 'askQuestion', {
    input: { kind: 'question', category: null, owner: null, due: null, blocking: true, text: 'Until when?' },
  });
  for (const text of ['Who answers the phone?', 'Until when?'])
    await dinesh.on.getByRole('list', { name: 'Open questions' }).getByText(text, { exact: true }).waitFor();
  expect(await dinesh.on.getByRole('button', { name: /new question|Something new/ }).count()).toBe(0);

  await ben.on.getByRole('button', { name: 'Go to the vote' }).click();
  await atStep(dinesh.on, /^3 Vote/).waitFor();
  await dinesh.on.getByRole('group', { name: 'Would you start building this?' }).waitFor();
  await chiara.on.getByText('The talk is at the vote.').first().waitFor();
  await atStep(chiara.on, /^2 Unknowns/).waitFor();
  expect(await chiara.on.getByLabel(FIELD).inputValue()).toBe(HALF);
  await chiara.on.getByRole('button', { name: 'Go there' }).click();
  await atStep(chiara.on, /^3 Vote/).waitFor();
  await chiara.on
    .getByRole('navigation')
    .getByRole('button', { name: /^2 Unknowns/ })
    .click();
  expect(await chiara.on.getByLabel(FIELD).inputValue()).toBe(HALF);
  expect([ben, chiara, dinesh].flatMap(({ complaints }) => complaints)).toEqual([]);
});

const EIGHT = [
  'Who pays?',
  'Who is told?',
  'Until when?',
  'Which schools?',
  'On which days?',
  'And refunds?',
  'By whom?',
  'How often?',
];

test('eight questions are in sight while they are talked about, and no ballot stands below them', async () => {
  const issue = await aTicket(jira, 'Order for a sick friend');
  await jira.panel('ben', issue, 'startTalk');
  for (const [at, text] of EIGHT.entries())
    await jira.panel(['ben', 'chiara', 'dinesh'][at % 3] ?? 'ben', issue, 'askQuestion', {
      input: { kind: 'question', category: null, owner: null, due: null, blocking: at < 2, text },
    });
  const [ben] = await open(issue, 'ben');
  if (ben === undefined) throw new Error('A person is missing.');
  await ben.on.getByRole('button', { name: 'Show what we wrote · 3 of 3' }).click();
  const rows = ben.on.getByRole('list', { name: 'Open questions' }).getByRole('listitem');
  await rows.nth(EIGHT.length - 1).waitFor();
  expect(await ben.on.getByRole('group', { name: /Would you start|Size/ }).count()).toBe(0);
  // Whatever is cut off or covered is not what lies at its point.
  const hidden = await rows.evaluateAll((all) =>
    all.flatMap((row) => {
      const { left, top, bottom } = row.getBoundingClientRect();
      const isSeen = [top + 4, bottom - 4].every((y) => row.contains(document.elementFromPoint(left + 30, y)));
      return isSeen ? [] : [row.textContent];
    }),
  );
  expect(hidden).toEqual([]);
  const height = await ben.on.locator('main').evaluate((main) => main.getBoundingClientRect().height);
  expect(height).toBeLessThanOrEqual(1000);
  expect(ben.complaints).toEqual([]);
});
