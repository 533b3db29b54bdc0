import type { Browser } from 'playwright-core';
import { countPresses } from './support/presses';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket } from './support/team';
import { closePages, stage } from './support/stage';

const QUESTION = 'Whose last order: the child’s or the parent’s?';
const AGREED = 'The child’s last order, if it is still on the menu.';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

/** A person whose presses are counted from the opening of their panel. */
async function atTheTable(name: string, issue: string) {
  const person = await aPerson(browser, jira, name);
  const presses = await countPresses(person.page);
  const on = await person.panel(issue);
  await opened(on);
  const card = (group: string, label: string) =>
    on.getByRole('group', { name: group }).locator('label').filter({ hasText: label }).first();
  const field = on.getByLabel(/What could go wrong/);
  return {
    on,
    presses,
    card,
    complaints: person.complaints,
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
      // The size alone counts as a vote. The page says this aloud when the answer is stored, too.
      await on.locator('[role=status]', { hasText: 'You have voted' }).waitFor({ state: 'attached' });
    },
  };
}
type Person = Awaited<ReturnType<typeof atTheTable>>;

const all = (people: readonly Person[], does: (person: Person) => Promise<unknown>) => Promise.all(people.map(does));

const started = async (leader: Person, everybody: readonly Person[]): Promise<void> => {
  await leader.press('Start refining');
  await all(everybody, ({ on }) => on.getByRole('timer').waitFor());
};

test('a plain talk of four takes six presses of the facilitator, three of each other person', async () => {
  const issue = await aTicket(jira, 'Remember the last order');
  const [ben, chiara, dinesh, emma] = await Promise.all([
    atTheTable('ben', issue),
    atTheTable('chiara', issue),
    atTheTable('dinesh', issue),
    atTheTable('emma', issue),
  ]);
  const everybody = [ben, chiara, dinesh, emma];
  await started(ben, everybody);
  await all([chiara, dinesh, emma], ({ press }) => press('Nothing from me'));
  await ben.on.getByRole('button', { name: 'Show what we wrote · 3 of 4' }).click();

  // Nothing was written, so every page goes on to the vote. Votes move nothing under the pointer.
  const target = emma.card('Would you start building this?', 'Good');
  await target.hover();
  const before = await target.boundingBox();
  await chiara.vote();
  await all([ben, dinesh, emma], ({ on }) => on.getByText(/^Voted: Chiara/).waitFor());
  expect(await target.boundingBox()).toEqual(before);
  await all([ben, dinesh, emma], ({ vote }) => vote());
  await ben.on.getByRole('button', { name: 'Reveal · 4 of 4' }).click();
  await all(everybody, ({ on }) => on.getByText('4 of 4 would start').first().waitFor());
  await ben.on.getByText('Everybody says the same.').waitFor();
  await ben.press('Close the talk, size 5');
  await all(everybody, ({ on }) => on.getByRole('timer').waitFor({ state: 'detached' }));
  await ben.on.getByText('Ready', { exact: true }).first().waitFor();

  expect(ben.presses()).toEqual({ pointer: 6, keys: 0 });
  expect([chiara, dinesh, emma].map(({ presses }) => presses())).toEqual(Array(3).fill({ pointer: 3, keys: 0 }));
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
});

test('a question costs nobody else a press: all see it at once, and go to the vote with the facilitator', async () => {
  const issue = await aTicket(jira, 'Order again with one tap');
  const [ben, chiara, dinesh] = await Promise.all([
    atTheTable('ben', issue),
    atTheTable('chiara', issue),
    atTheTable('dinesh', issue),
  ]);
  const everybody = [ben, chiara, dinesh];
  await started(ben, everybody);
  await chiara.ask(QUESTION);
  await dinesh.press('Nothing from me');
  // All have answered: what was written is shown by itself, since the talk is half a minute old.
  await jira.control('POST', '/clock/advance', { ms: 30_000 });
  await ben.press('Nothing from me');
  await all(everybody, ({ on }) =>
    on.getByRole('list', { name: 'Open questions' }).getByText(QUESTION).first().waitFor(),
  );
  await ben.press('Go to the vote');
  await all(everybody, ({ vote }) => vote());
  await ben.on.getByRole('button', { name: 'Reveal · 3 of 3' }).click();
  await all(everybody, ({ on }) => on.getByText('3 of 3 would start').first().waitFor());
  const sentence = ben.on.getByLabel('What did we agree, in one sentence?');
  expect(await sentence.evaluate((element) => element === document.activeElement)).toBe(true);
  await sentence.pressSequentially(AGREED);
  await sentence.press('Enter');
  await all(everybody, ({ on }) => on.getByRole('timer').waitFor({ state: 'detached' }));

  // Enter ends a typed line: the sentence, and the question.
  expect(ben.presses()).toEqual({ pointer: 6, keys: 1 });
  expect(chiara.presses()).toEqual({ pointer: 3, keys: 1 });
  expect(dinesh.presses()).toEqual({ pointer: 3, keys: 0 });
  await ben.on.locator('header').getByText(AGREED).waitFor();
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
});
