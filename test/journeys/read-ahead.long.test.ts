import type { Browser, FrameLocator } from 'playwright-core';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { closePages, stage } from './support/stage';
import { askForStorage } from './support/storage';

/** The day before a meeting: its list is shared, read and asked about, and a question is answered before anybody meets. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const PAGE = '/jira/software/projects/TIF/apps/backlog-report-page/meeting';

type Attender = Person & { readonly on: FrameLocator };

async function attending(name: string, path = PAGE): Promise<Attender> {
  const person = await aPerson(browser, jira, name);
  await person.page.setViewportSize({ width: 1400, height: 1600 });
  await person.open(path);
  return { ...person, on: person.page.frameLocator('main iframe') };
}

const rowOf = (on: FrameLocator, key: string) =>
  on.getByRole('region', { name: 'Next refinement' }).getByRole('listitem').filter({ hasText: key });

test('a list is shared, read by keys, asked about, and a question is answered before the meeting', async () => {
  const ana = await attending('ana');
  await rowOf(ana.on, 'TIF-57').getByText('read by 2 of 6', { exact: false }).waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);
  await ana.on.getByRole('button', { name: 'Share' }).click();
  await ana.on.getByRole('menuitem', { name: 'Mail to 5 people' }).click();
  await ana.on.getByText('5 people were told.').waitFor();

  // From the report to the list, which says what waits for the reader.
  const dinesh = await attending('dinesh', PAGE.replace('/meeting', ''));
  await dinesh.on.getByText(/^Next refinement: .* · 6 for you to read, about 9 minutes$/).waitFor();
  await dinesh.on.getByRole('button', { name: 'Open the list' }).click();
  await dinesh.on.getByRole('button', { name: 'Read now' }).click();
  const heading = (at: number) => dinesh.on.getByRole('heading', { name: new RegExp(`^${at} of 6`) });

  // The first changed since it was agreed, and he agrees still.
  await dinesh.on.getByRole('button', { name: '1 Yes' }).waitFor();
  expect(await violationsInApp(dinesh.page)).toEqual([]);
  await dinesh.page.keyboard.press('1');

  // He skips the second, and asks about the third.
  await heading(2).waitFor();
  await dinesh.on.getByRole('button', { name: '3 Skip' }).waitFor();
  await dinesh.page.keyboard.press('3');
  await heading(3).waitFor();
  await dinesh.on.getByRole('button', { name: '2 Ask' }).waitFor();
  await dinesh.page.keyboard.press('2');
  await dinesh.page.keyboard.type('Which list of allergens counts?');
  await dinesh.page.keyboard.press('Enter');
  await dinesh.on.getByText('You have asked something.').waitFor();
  await dinesh.on.getByRole('button', { name: 'Next' }).click();

  // The fourth, on which he has voted before, and the fifth are clear, and he votes.
  await heading(4).waitFor();
  await dinesh.on.getByRole('button', { name: '1 Clear to me' }).waitFor();
  await dinesh.page.keyboard.press('1');
  await dinesh.on.getByRole('button', { name: 'Next' }).click();
  await heading(5).waitFor();
  await dinesh.on.getByRole('button', { name: '1 Clear to me' }).waitFor();
  await dinesh.page.keyboard.press('1');
  await dinesh.on.getByRole('radio', { name: /Clear/ }).click();
  await dinesh.on.getByRole('button', { name: 'Back to the list' }).click();
  await dinesh.on.getByText('You: 1 to read', { exact: false }).waitFor();
  await rowOf(dinesh.on, 'TIF-48').getByText('read by 3 of 6 · 3 voted').waitFor();

  // What was skipped stays skipped after a reload, in this browser; nobody else knows of it.
  await askForStorage(dinesh.on);
  await dinesh.page.reload();
  await dinesh.on.getByText('You: 1 to read', { exact: false }).waitFor();
  await rowOf(dinesh.on, 'TIF-39').getByText('read by 0 of 6', { exact: false }).waitFor();

  // The question is public at once, and is answered where it is read.
  await ana.page.reload();
  const talkFirst = ana.on.getByRole('region', { name: 'Talk first' });
  await talkFirst.getByRole('listitem').filter({ hasText: 'TIF-41' }).waitFor();
  await ana.on.getByRole('button', { name: 'Read now' }).click();
  await ana.on.getByRole('heading', { name: /TIF-38/ }).waitFor();
  for (const key of ['TIF-39', 'TIF-41']) {
    await ana.on.getByRole('button', { name: '3 Skip' }).click();
    await ana.on.getByRole('heading', { name: new RegExp(key) }).waitFor();
  }
  await ana.on
    .getByRole('button', { name: /^Answer/ })
    .first()
    .click();
  await ana.page.keyboard.type('The one of the kitchen.');
  await ana.page.keyboard.press('Control+Enter');
  await ana.on.getByText('The one of the kitchen.').waitFor();

  for (const { complaints } of [ana, dinesh]) expect(complaints).toEqual([]);
});

test('a browser that keeps nothing for the app forgets a skip with its page', async () => {
  await jira.control('PUT', '/guesses', { pages: { keepsInBrowser: false } });
  const farah = await attending('farah');
  const toRead = farah.on.getByText(/^You: \d+ to read/);
  const before = await toRead.innerText();
  await farah.on.getByRole('button', { name: 'Read now' }).click();
  await farah.on.getByRole('button', { name: '3 Skip' }).click();
  await farah.on.getByRole('button', { name: 'Back to the list' }).click();
  await toRead.waitFor();
  expect(await toRead.innerText()).not.toBe(before);
  await farah.page.reload();
  await toRead.waitFor();
  expect(await toRead.innerText()).toBe(before);
  expect(farah.complaints).toEqual([]);
  await jira.control('DELETE', '/guesses');
});

test('an item is put on the list from its panel, and who may only read sees the list', async () => {
  const emma = await aPerson(browser, jira, 'emma');
  const panel = await emma.panel('TIF-61');
  await panel.getByRole('button', { name: 'More actions' }).click();
  await panel.getByRole('menuitem', { name: 'Put on the next list' }).click();
  await panel.getByText('It is on the list of the next refinement.').first().waitFor();

  const goran = await attending('goran');
  await goran.on.getByText(/^The agenda ends here/).click();
  await rowOf(goran.on, 'TIF-61').waitFor();
  for (const name of ['Read now', 'Share', 'Start now'])
    expect(await goran.on.getByRole('button', { name }).count()).toBe(0);
  expect(await violationsInApp(goran.page)).toEqual([]);
  expect([...emma.complaints, ...goran.complaints]).toEqual([]);
});
