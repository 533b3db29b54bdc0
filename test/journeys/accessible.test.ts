import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './support/chromium';
import { startLocalJira, type LocalJira } from './support/local-jira';

let jira: LocalJira;
let browser: Browser;
beforeAll(async () => {
  [jira, browser] = await Promise.all([startLocalJira(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await jira.stop();
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A place, whom to look as, and the words that say it has been drawn. */
const places = [
  ['the panel of an issue on paper', '/browse/TIF-41', 'ben', 'Reveal'],
  ['the panel of an issue that is ready', '/browse/TIF-43', 'ben', 'agreed on'],
  ['the panel of an issue that changed since', '/browse/TIF-38', 'ana', 'Re-check'],
  ['the panel of a draft', '/browse/TIF-47', 'ana', 'Only a title so far'],
  ['the panel for somebody who may only read', '/browse/TIF-39', 'goran', 'You can read this'],
  ['the report', '/jira/software/projects/TIF/apps/backlog-report-page', 'ana', 'Refine next'],
  ['the settings', '/jira/software/projects/TIF/settings/apps/refinement-settings', 'ana', 'defaults, not truths'],
] as const;

async function seen(page: Page, path: string, { who, words }: { who: string; words: string }): Promise<void> {
  await page.goto(`${jira.url}${path}?as=${who}`);
  await page.frameLocator('main iframe').getByText(words).first().waitFor();
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(places)(
    '%s has no violation that axe finds, and nothing that the browser refuses',
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
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
