import fs from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { z } from 'zod';
import { integer } from '../jira/columns.ts';
import type { Host } from '../host/host.ts';
import { startHost } from '../host/start-host.ts';
import { projectRoot } from '../root.ts';
import { findChromium } from './chromium.ts';
import { loadSample } from '../sample/load.ts';
import { people, type PersonName } from '../sample/people.ts';
import { named } from '../sample/stage.ts';
import { guideList, guidePictures, type Language, languages } from './guide-pictures.ts';
import type { Picture } from './picture.ts';

const listShape = z.object({ value: z.object({ items: z.array(z.object({ id: z.string() })) }) });

const docs = path.join(projectRoot, 'docs');

const PANEL = 'section[aria-label="Common Ground panel"]';
const REPORT = '/jira/software/projects/TIF/apps/backlog-report-page';
const AGREEING = 'Did agreeing help?';
/** What the people of the sample speak. */
const ENGLISH = 'en_US';
/** Time for names and later parts to load. The network never becomes idle, since an open panel listens. */
const SETTLE_MS = 2_000;
/** The issue of the running talk. */
const TALKED_ABOUT = 'TIF-57';
const PICTURES: readonly Picture[] = [
  {
    name: 'images/panel',
    path: '/browse/TIF-41?as=ben',
    words: 'Reveal',
    colorScheme: 'light',
    viewport: { width: 1280, height: 1720 },
  },
  ...(['light', 'dark'] as const).flatMap((colorScheme) => [
    aTalk({ name: `images/talk-${colorScheme}`, colorScheme, viewport: { width: 1400, height: 1000 } }),
    aTalk({ name: `images/talk-narrow-${colorScheme}`, colorScheme, viewport: { width: 420, height: 800 } }),
  ]),
  {
    name: 'images/panel-narrow-dark',
    path: '/browse/TIF-38?as=chiara',
    words: 'Re-check',
    colorScheme: 'dark',
    viewport: { width: 440, height: 1500 },
  },
  {
    name: 'images/report',
    path: `${REPORT}?as=ana`,
    words: 'What comes next',
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
  },
  ...(['light', 'dark'] as const).map((colorScheme) =>
    aMeeting({ name: `images/meeting-${colorScheme}`, words: ' of 60 min', colorScheme }),
  ),
  {
    name: 'images/look-back',
    path: `${REPORT}/look-back?as=ana`,
    words: 'One thing to try',
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
  },
  {
    name: 'images/look-back-narrow-dark',
    path: `${REPORT}/look-back?as=ana`,
    words: 'One thing to try',
    colorScheme: 'dark',
    viewport: { width: 440, height: 1500 },
  },
  ...(['light', 'dark'] as const).map((colorScheme) => ({
    name: `images/did-it-help-${colorScheme}`,
    path: `${REPORT.replace('TIF', 'DLV')}/look-back?as=ana`,
    words: AGREEING,
    part: AGREEING,
    colorScheme,
    viewport: { width: 1280, height: 2400 },
  })),
  {
    name: 'images/report-dark',
    path: `${REPORT}?as=ana`,
    words: 'What comes next',
    colorScheme: 'dark',
    viewport: { width: 1280, height: 900 },
  },
];

/** The list of that meeting, before it begins. */
const LISTS: readonly Picture[] = (['light', 'dark'] as const).map((colorScheme) =>
  aMeeting({ name: `images/meeting-list-${colorScheme}`, words: 'Start now', colorScheme }),
);

function aMeeting(picture: Pick<Picture, 'name' | 'colorScheme' | 'words'>): Picture {
  return { ...picture, path: `${REPORT}/meeting?as=ben`, viewport: { width: 1400, height: 860 } };
}

function aTalk(picture: Pick<Picture, 'name' | 'colorScheme' | 'viewport'>): Picture {
  return { ...picture, path: `/browse/${TALKED_ABOUT}?as=ben`, words: 'hidden until', atPanel: true };
}

for (const folder of ['images', 'for-teams/images']) await fs.mkdir(path.join(docs, folder), { recursive: true });
const running = await startHost({ fill: loadSample });
const executablePath = findChromium();
if (executablePath === null) throw new Error('The pictures need Chromium: install it, or name one: CHROMIUM=/path');
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const picture of LISTS) await take(browser, picture);
for (const language of languages) await takeIn(language, guideList(language));
await beginMeeting(running.host);
await beginTalk(running.host);
// What the talk has queued is done, so that Health's own messages do not wait behind it.
await running.host.clock.settle();
for (const picture of PICTURES) await take(browser, picture);
for (const language of languages) await takeIn(language, guidePictures(language));
await browser.close();
await running.stop();

/** A talk of five people: three have written privately, one of them anonymously, and one has nothing to add. */
async function beginTalk(host: Host): Promise<void> {
  const panel = async (who: PersonName, functionKey: string, payload: object = {}) =>
    host.onPanel({ accountId: people[who].accountId, issueKey: TALKED_ABOUT, functionKey, payload: named(payload) });
  const ask = (who: PersonName, text: string, anonymous = false) =>
    panel(who, 'askQuestion', {
      input: { kind: 'question', text, blocking: false, category: null, owner: null, due: null, anonymous },
    });
  for (const who of ['ben', 'chiara', 'dinesh', 'emma', 'farah'] as const) await panel(who, 'startTalk');
  await ask('ben', 'Does an invited adult see what the others have ordered?');
  await ask('chiara', 'What happens to their orders once they are no longer invited?');
  await ask('farah', 'Nobody has asked the school whether it may.', true);
  await panel('dinesh', 'nothingFromMe');
}

/** The meeting of that team, led by Ben like the talk, on the list that they have shared, up to the item of the talk. */
async function beginMeeting({ site, clock, onProjectPage }: Host): Promise<void> {
  const page = (functionKey: string, payload: object) =>
    onProjectPage({ accountId: people.ben.accountId, projectKey: 'TIF', functionKey, payload: named(payload) });
  const talked = site.db.get({ id: integer }, 'select id from issues where key = ?', TALKED_ABOUT);
  let from: string | null = null;
  for (const { id } of listShape.parse(await page('openMeeting', {})).value.items) {
    await page('goOn', { base: { from }, input: { to: id } });
    if (id === String(talked?.id)) return;
    await clock.advance(6 * 60_000);
    from = id;
  }
}

/** Pictures as everybody of the sample sees them in this language. */
async function takeIn({ locale }: Language, pictures: readonly Picture[]): Promise<void> {
  running.host.site.db.run('update users set locale = ?', locale);
  for (const picture of pictures) await take(browser, picture);
  running.host.site.db.run('update users set locale = ?', ENGLISH);
}

async function take(by: Browser, picture: Picture): Promise<void> {
  const { name, path: where, words, press, colorScheme, atPanel = false, part, isApp, viewport } = picture;
  const context = await by.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${running.url}${where}`);
  await page.frameLocator('main iframe').getByText(words).first().waitFor();
  if (press !== undefined) await page.frameLocator('main iframe').getByRole('button', { name: press }).first().click();
  await page.waitForTimeout(SETTLE_MS);
  if (atPanel) await page.locator(PANEL).evaluate((panel) => panel.scrollIntoView());
  const file = { path: path.join(docs, `${name}.png`) };
  if (isApp === true)
    await page.screenshot({ ...file, clip: await shownOf(page, atPanel ? PANEL : 'main iframe', viewport) });
  else if (part === undefined) await page.screenshot(file);
  else await page.frameLocator('main iframe').getByRole('region', { name: part, exact: true }).screenshot(file);
  await context.close();
  console.log(`docs/${name}.png`);
}

/** What the window shows of an element. */
async function shownOf(page: Page, selector: string, { width, height }: Picture['viewport']) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Not on the page: ${selector}`);
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  return { x, y, width: Math.min(width, box.x + box.width) - x, height: Math.min(height, box.y + box.height) - y };
}
