import type { Browser } from 'playwright-core';
import { launchChromium } from './support/chromium';
import { countPresses } from './support/presses';
import { opened } from './support/insist';
import { startLocalJira, type LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket } from './support/team';

const QUESTION = 'Whose last order: the child’s or the parent’s?';

let jira: LocalJira;
let browser: Browser;
beforeAll(async () => {
  [jira, browser] = await Promise.all([startLocalJira(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await jira.stop();
});

/** Somebody whose presses are counted from when their panel opens. */
async function atTheTable(name: string, issue: string) {
  const person = await aPerson(browser, jira, name);
  const presses = await countPresses(person.page);
  const on = await person.panel(issue);
  await opened(on);
  const card = (group: string, label: string) =>
    on.getByRole('group', { name: group }).locator('label').filter({ hasText: label }).first();
  return {
    ...{ on, presses, card, complaints: person.complaints },
    press: (label: string | RegExp) =>
      on.getByRole('button', { name: label, exact: typeof label === 'string' }).click(),
    async reload() {
      await person.page.reload();
      await on.getByRole('timer').waitFor();
    },
    async vote(button: string) {
      await card('Size', '5').click();
      await card('Would you start building this?', 'Good').click();
      await on.getByRole('button', { name: button, exact: true }).click();
    },
  };
}

test('a plain talk of four takes six presses of whoever leads and three of the others; a question costs two more, showing it one', async () => {
  const issue = await aTicket(jira, 'Remember the last order');
  const [ben, chiara, dinesh, emma] = await Promise.all([
    atTheTable('ben', issue),
    atTheTable('chiara', issue),
    atTheTable('dinesh', issue),
    atTheTable('emma', issue),
  ]);
  await ben.press('Start refining');
  await ben.on.getByRole('timer').waitFor();
  await Promise.all([chiara, dinesh, emma].map(({ reload }) => reload()));

  // What others do is seen, and nothing moves under anybody's pointer.
  const target = emma.card('Would you start building this?', 'Good');
  await target.hover();
  const before = await target.boundingBox();
  const field = chiara.on.getByPlaceholder('One line, one question');
  await field.click();
  await field.pressSequentially(QUESTION);
  await field.press('Enter');
  await Promise.all([ben, dinesh, emma].map(({ on }) => on.getByText('hidden until shown: 1 so far').waitFor()));
  expect(await target.boundingBox()).toEqual(before);
  await chiara.press('Show what we wrote · 1 of 2');
  await Promise.all([ben, dinesh, emma].map(({ on }) => on.getByRole('button', { name: '1 new, show' }).waitFor()));
  expect(await target.boundingBox()).toEqual(before);

  await chiara.vote('Vote');
  await Promise.all([ben, dinesh, emma].map(({ on }) => on.getByText(/^Voted: Chiara/).waitFor()));
  expect(await target.boundingBox()).toEqual(before);
  await Promise.all([ben, dinesh, emma].map(({ vote }) => vote('Vote, and nothing from me')));
  await ben.on.getByRole('button', { name: 'Reveal · 4 of 4' }).click();
  await Promise.all([ben, chiara, dinesh, emma].map(({ on }) => on.getByText('4 of 4 would start').first().waitFor()));
  await ben.press('Close the talk, size 5');
  await ben.on.getByRole('timer').waitFor({ state: 'detached' });
  await ben.on.getByText('Ready', { exact: true }).first().waitFor();

  const presses = { leads: ben.presses(), asks: chiara.presses(), others: [dinesh.presses(), emma.presses()] };
  expect(presses).toEqual({ leads: 6, asks: 6, others: [3, 3] });
  expect([ben, chiara, dinesh, emma].flatMap(({ complaints }) => complaints)).toEqual([]);
}, 60_000);
