import type { Page } from 'playwright-core';
import { violationsInApp, violationsOn } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { aTicket } from './support/team';
import { stage } from './support/stage';

/** A page for each person that all tests use in turn, since its caches make the next opening fast. */
type People = Readonly<Record<'ana' | 'ben' | 'goran', Person>>;

let jira: LocalJira;
let people: People;
stage(async (on) => {
  ({ jira } = on);
  const [ana, ben, goran] = await Promise.all([reader('ana'), reader('ben'), reader('goran')]);
  people = { ana, ben, goran };

  async function reader(name: keyof People): Promise<Person> {
    const person = await aPerson(on.browser, jira, name);
    await person.page.emulateMedia({ reducedMotion: 'reduce' });
    return person;
  }
});

/** A place, the person who opens it, and words that show it has been drawn. */
const places = [
  ['the panel of an issue on paper', '/browse/TIF-41', 'ben', 'Reveal'],
  ['the panel of an issue that is ready', '/browse/TIF-43', 'ben', 'agreed on'],
  ['the panel of an issue that changed since', '/browse/TIF-38', 'ana', 'Re-check'],
  ['the panel of a draft', '/browse/TIF-47', 'ana', 'Only a title so far'],
  ['the panel for a reader without edit rights', '/browse/TIF-39', 'goran', 'You can read this'],
  ['the report', '/jira/software/projects/TIF/apps/backlog-report-page', 'ana', 'Refine next'],
  [
    'the look back before anything was finished',
    '/jira/software/projects/EDGE/apps/backlog-report-page/look-back',
    'ben',
    'Nothing was finished yet',
  ],
  ['the settings', '/jira/software/projects/TIF/settings/apps/refinement-settings', 'ana', 'defaults, not truths'],
  [
    'the settings for a reader',
    '/jira/software/projects/TIF/settings/apps/refinement-settings',
    'ben',
    'You can read it',
  ],
  ['the first steps', '/jira/settings/apps/start-page', 'ana', 'Show the panel on all work items'],
] as const;

test.each(places)('%s has no axe violation and no browser error', async (_place, path, who, words) => {
  const { page, open, complaints } = people[who];
  await page.setViewportSize({ width: 1280, height: 1600 });
  await open(path);
  await page.frameLocator('main iframe').getByText(words).first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

const DAY_MS = 86_400_000;

/** Looks at the app at each width and in both colour schemes. */
async function look(page: Page, at: string, widths: readonly number[]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 2400 });
    expect([at, width, ...(await violationsInApp(page))]).toEqual([at, width]);
  }
}

test('the report, wide and narrow, has no axe violation, with what its figures open', async () => {
  const { page, report } = people.ana;
  const on = await report('TIF');
  await on.getByRole('button', { name: 'See them' }).click();
  await on.getByRole('button', { name: 'See them', pressed: true }).waitFor();
  await on.getByRole('button', { name: /^[\d.]+ sprints?$/u }).click();
  await on.getByRole('button', { name: 'Open in search' }).waitFor();
  await on.getByRole('combobox', { name: 'Order' }).selectOption('size');
  await look(page, 'with a list', [1280, 420]);
});

test('the guide opens at the page of the report, wide and narrow, and Escape closes it', async () => {
  const { page, report, complaints } = people.ana;
  await page.setViewportSize({ width: 1280, height: 1600 });
  await (await report('TIF')).getByRole('button', { name: 'Help' }).click();
  const guide = page.getByRole('dialog', { name: 'Guide' });
  const inside = guide.locator('iframe').contentFrame();
  await inside.getByRole('heading', { level: 1, name: 'The report' }).waitFor();
  await look(page, 'the guide', [1280, 420]);
  await inside.getByRole('link', { name: 'Questions and answers' }).click();
  await inside.getByRole('heading', { level: 1, name: 'Questions and answers' }).waitFor();
  await page.keyboard.press('Escape');
  await guide.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('the look back, wide and narrow, has no axe violation, with tables and a list open', async () => {
  const { page, open } = people.ana;
  await open('/jira/software/projects/TIF/apps/backlog-report-page/look-back');
  const on = page.frameLocator('main iframe');
  await on.getByRole('complementary', { name: 'One thing to try' }).getByRole('link').first().waitFor();
  await look(page, 'read', [1280, 420]);
  await on.getByRole('button', { name: '3 came back after being done' }).click();
  await on.getByRole('heading', { name: 'Came back: 3 items' }).waitFor();
  await look(page, 'a list', [1280, 420]);
  for (const what of [/^How this is counted/u, /^Show as table/u]) {
    const closed = on.getByRole('button', { name: what, expanded: false });
    for (const button of (await closed.all()).toReversed()) await button.click();
  }
  await on.getByRole('table').nth(3).waitFor();
  await look(page, 'tables and definitions', [1280, 420]);
});

/** Every step of a talk in turn, on a new ticket of Ana's. */
test('a whole talk, wide and narrow, has no axe violation', async () => {
  const { page, panel } = people.ana;
  const on = await panel(await aTicket(jira, 'Show what is in a dish'));
  const press = (name: string | RegExp) => on.getByRole('button', { name }).first().click();
  const lookAt = (at: string) => look(page, at, [1280, 560]);
  await press('Start refining');
  await on.getByRole('timer').waitFor();
  await on.getByLabel(/What could go wrong/).fill('Who writes it down?');
  await page.keyboard.press('Enter');
  await on.getByRole('button', { name: /^Take back/ }).waitFor();
  await lookAt('in silence');
  await press('Who finds out, by when…');
  await on.getByLabel('Whose question is it?').waitFor();
  await press(/^3 Vote/);
  await on.getByRole('group', { name: 'Size' }).locator('label').filter({ hasText: '3' }).first().click();
  await on
    .getByRole('group', { name: 'Would you start building this?' })
    .locator('label')
    .filter({ hasText: 'doubt' })
    .click();
  await on.getByLabel(/^Why\?/).waitFor();
  await lookAt('a low vote');
  await press('Cancel');
  await on.getByText('You have voted').first().waitFor();
  await lookAt('voted');
  await press(/^Reveal ·/);
  await on.getByText('0 of 1 would start').first().waitFor();
  await lookAt('revealed');
  await press('Another end…');
  await on.getByRole('radio', { name: 'Split' }).check();
  await lookAt('split');
});

test('below the report, by keyboard alone: days and sprints as a picture and a table, without an axe violation', async () => {
  const { page, report } = people.ana;
  // A picture takes five days. Each is counted at once, since the daily trigger's own hour is random.
  for (let day = 0; day < 5; day += 1) {
    await jira.control('POST', '/schedule/every-day');
    await jira.settle();
    await jira.control('POST', '/clock/advance', { ms: DAY_MS });
    await jira.settle();
  }
  const on = await report('TIF');
  await on.getByRole('button', { name: 'Over time' }).press('Enter');
  const chart = on.getByRole('region', { name: 'Items in each state, day by day' });
  await chart.waitFor();
  await on.getByRole('heading', { name: 'Runway at the start of each sprint' }).waitFor();
  await look(page, 'a picture', [1280, 420]);
  await chart.getByRole('button', { name: 'Show as table' }).press('Enter');
  await on.getByRole('table', { name: 'Items in each state, day by day' }).waitFor();
  await look(page, 'a table', [1280, 420]);
  expect(people.ana.complaints).toEqual([]);
});
