import type { Browser, Page } from 'playwright-core';
import { violationsOn } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aTicket } from './support/team';
import { stage } from './support/stage';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
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
] as const;

async function seen(page: Page, path: string, { who, words }: { who: string; words: string }): Promise<void> {
  await page.goto(`${jira.url}${path}?as=${who}`);
  await page.frameLocator('main iframe').getByText(words).first().waitFor();
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(places)(
    '%s has no axe violation and no browser error',
    async (...place) => {
      const [, path, who, words] = place;
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 1280, height: 1600 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
      await seen(page, path, { who, words });
      expect(await violationsOn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 420],
  ['dark', 420],
] as const)(
  'the look back in %s, %i px wide, has no axe violation, with tables and a list open',
  async (colorScheme, width) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 2400 },
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${jira.url}/jira/software/projects/TIF/apps/backlog-report-page/look-back?as=ana`);
    const on = page.frameLocator('main iframe');
    const look = async (at: string) => expect([at, ...(await violationsOn(page))]).toEqual([at]);
    await on.getByRole('complementary', { name: 'One thing to try' }).getByRole('link').waitFor();
    await look('read');
    await on.getByRole('button', { name: '3 came back' }).click();
    await on.getByRole('heading', { name: 'Came back: 3 items' }).waitFor();
    await look('a list');
    for (const what of [/^How this is counted/u, /^Show as table/u]) {
      const closed = on.getByRole('button', { name: what, expanded: false });
      for (const button of (await closed.all()).toReversed()) await button.click();
    }
    await on.getByRole('table').nth(3).waitFor();
    await look('tables and definitions');
    await context.close();
  },
  90_000,
);

/** Every step of a talk in turn, on a new ticket of Ana's. */
test.each([
  ['light', 560],
  ['dark', 1280],
] as const)(
  'a whole talk in %s, %i px wide, has no axe violation',
  async (colorScheme, width) => {
    const key = await aTicket(jira, 'Show what is in a dish');
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 2400 } });
    const page = await context.newPage();
    await page.goto(`${jira.url}/browse/${key}?as=ana`);
    const on = page.frameLocator('section[aria-label="Common Ground panel"] iframe');
    const press = (name: string | RegExp) => on.getByRole('button', { name }).first().click();
    const look = async (at: string) => expect([at, ...(await violationsOn(page))]).toEqual([at]);
    await press('Start refining');
    await on.getByRole('timer').waitFor();
    await on.getByPlaceholder('One line, one question').fill('Who writes it down?');
    await page.keyboard.press('Enter');
    await on.getByRole('button', { name: /^Take back/ }).waitFor();
    await look('in silence');
    await press('Kind, owner, due…');
    await on.getByLabel('Whose question is it?').waitFor();
    await press('Show of hands…');
    await on.getByRole('button', { name: 'Reveal 0 hands' }).waitFor();
    await look('a show of hands');
    await press('Cancel');
    await press('Note my own guess…');
    await on.getByText('Hidden until the reveal, and only to compare').waitFor();
    await look('the owner’s guess');
    await on.getByRole('group', { name: /guess/i }).getByRole('button', { name: '5', exact: true }).click();
    await on.getByRole('group', { name: 'Size' }).locator('label').filter({ hasText: '3' }).first().click();
    await on
      .getByRole('group', { name: 'Would you start building this?' })
      .locator('label')
      .filter({ hasText: 'doubt' })
      .click();
    await on.getByText('You have voted').first().waitFor();
    await look('voted');
    await press(/^Reveal ·/);
    await press(/^Reveal anyway/);
    await on.getByText('0 of 1 would start').first().waitFor();
    await press('Say what it is');
    await look('revealed');
    await on.getByRole('radio', { name: 'Split' }).check();
    await look('split');
    await context.close();
  },
  90_000,
);
