import type { Browser } from 'playwright-core';
import { countPresses } from './support/presses';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket } from './support/team';
import { stage } from './support/stage';

const QUESTION = 'Whose last order: the child’s or the parent’s?';
const RISK = 'What if the menu has changed since?';
const AGREED = 'The child’s last order, if it is still on the menu.';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});

/** A person whose presses are counted from the opening of their panel. */
async function atTheTable(name: string, issue: string) {
  const person = await aPerson(browser, jira, name);
  const presses = await countPresses(person.page);
  const on = await person.panel(issue);
  await opened(on);
  const card = (group: string, label: string) =>
    on.getByRole('group', { name: group }).locator('label').filter({ hasText: label }).first();
  const field = on.getByPlaceholder('One line, one question');
  return {
    ...{ on, presses, card, complaints: person.complaints },
    press: (label: string | RegExp) =>
      on
        .getByRole('button', { name: label, exact: typeof label === 'string' })
        .first()
        .click(),
    /** Types a line where the focus is, or after a click into the field, and ends it with Enter. */
    async ask(text: string) {
      if (!(await field.evaluate((element) => element === document.activeElement))) await field.click();
      await field.pressSequentially(text);
      await field.press('Enter');
      // The cards may move until the question is stored.
      await on.getByText('saving…').first().waitFor({ state: 'hidden' });
    },
    async vote() {
      await card('Size', '5').click();
      await card('Would you start building this?', 'Good').click();
      await on.getByText('You have voted').first().waitFor();
    },
  };
}
type Person = Awaited<ReturnType<typeof atTheTable>>;

const all = (people: readonly Person[], does: (person: Person) => Promise<unknown>) => Promise.all(people.map(does));

test('a plain talk of four takes six presses of the facilitator, three of each other person', async () => {
  const issue = await aTicket(jira, 'Remember the last order');
  const [ben, chiara, dinesh, emma] = await Promise.all([
    atTheTable('ben', issue),
    atTheTable('chiara', issue),
    atTheTable('dinesh', issue),
    atTheTable('emma', issue),
  ]);
  const everybody = [ben, chiara, dinesh, emma];
  await ben.press('Start refining');
  await all(everybody, ({ on }) => on.getByRole('timer').waitFor());

  // Other people's votes appear without moving the card under the pointer.
  const target = emma.card('Would you start building this?', 'Good');
  await target.hover();
  const before = await target.boundingBox();
  await chiara.vote();
  await all([ben, dinesh, emma], ({ on }) => on.getByText(/^Voted: Chiara/).waitFor());
  expect(await target.boundingBox()).toEqual(before);
  await all([ben, dinesh, emma], ({ vote }) => vote());
  await all(everybody, ({ press }) => press('Nothing from me'));
  await ben.on.getByRole('button', { name: 'Reveal · 4 of 4' }).click();
  await all(everybody, ({ on }) => on.getByText('4 of 4 would start').first().waitFor());
  await ben.on.getByText('Everybody says the same.').waitFor();
  await ben.press('Close the talk, size 5');
  await ben.on.getByRole('timer').waitFor({ state: 'detached' });
  await ben.on.getByText('Ready', { exact: true }).first().waitFor();

  expect(ben.presses()).toEqual({ pointer: 6, keys: 0 });
  expect([chiara, dinesh, emma].map(({ presses }) => presses())).toEqual(Array(3).fill({ pointer: 3, keys: 0 }));
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
}, 60_000);

test('a question costs the facilitator no extra press, and others one click', async () => {
  const issue = await aTicket(jira, 'Order again with one tap');
  const [ben, chiara, dinesh] = await Promise.all([
    atTheTable('ben', issue),
    atTheTable('chiara', issue),
    atTheTable('dinesh', issue),
  ]);
  const everybody = [ben, chiara, dinesh];
  await ben.press('Start refining');
  await all(everybody, ({ on }) => on.getByRole('timer').waitFor());
  await ben.ask(RISK);
  await chiara.ask(QUESTION);
  await all([ben, chiara], ({ on }) => on.getByText('You have written something').waitFor());
  await all(everybody, ({ vote }) => vote());
  await dinesh.press('Nothing from me');
  await ben.on.getByRole('button', { name: 'Reveal · 3 of 3' }).click();
  await ben.on.getByText('3 of 3 would start').first().waitFor();
  const sentence = ben.on.getByLabel('What did we agree, in one sentence?');
  expect(await sentence.evaluate((element) => element === document.activeElement)).toBe(true);
  await sentence.pressSequentially(AGREED);
  await sentence.press('Enter');
  await ben.on.getByRole('timer').waitFor({ state: 'detached' });

  // Enter ends a typed line: two by the facilitator, one by the person who asks.
  expect(ben.presses()).toEqual({ pointer: 4, keys: 2 });
  expect(chiara.presses()).toEqual({ pointer: 3, keys: 1 });
  expect(dinesh.presses()).toEqual({ pointer: 3, keys: 0 });
  await ben.on.locator('header').getByText(AGREED).waitFor();
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
}, 60_000);
