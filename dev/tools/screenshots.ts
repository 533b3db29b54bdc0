import fs from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { z } from 'zod';
import { integer } from '../jira/columns.ts';
import type { Host } from '../host/host.ts';
import { startHost } from '../host/start-host.ts';
import { projectRoot } from '../root.ts';
import { findChromium } from './chromium.ts';
import { loadSample } from '../sample/load.ts';
import { people, type PersonName } from '../sample/people.ts';
import { named } from '../sample/stage.ts';

const listShape = z.object({ value: z.object({ items: z.array(z.object({ id: z.string() })) }) });

/** Folder of the README's pictures. */
const folder = path.join(projectRoot, 'docs/images');

type Picture = {
  readonly name: string;
  readonly path: string;
  /** Words that appear once the page has been drawn. */
  readonly words: string;
  readonly colorScheme: 'light' | 'dark';
  /** Whether the page is scrolled to the panel first. */
  readonly atPanel?: boolean;
  /** The heading of the part of the page that is taken; the whole window where it is left out. */
  readonly part?: string;
  readonly viewport: { readonly width: number; readonly height: number };
};

const REPORT = '/jira/software/projects/TIF/apps/backlog-report-page';
const AGREEING = 'Did agreeing help?';
/** Time for names and later parts to load. The network never becomes idle, since an open panel listens. */
const SETTLE_MS = 2_000;
/** The issue of the running talk. */
const TALKED_ABOUT = 'TIF-57';
const PICTURES: readonly Picture[] = [
  {
    name: 'panel',
    path: '/browse/TIF-41?as=ben',
    words: 'Reveal',
    colorScheme: 'light',
    viewport: { width: 1280, height: 1720 },
  },
  ...(['light', 'dark'] as const).flatMap((colorScheme) => [
    aTalk({ name: `talk-${colorScheme}`, colorScheme, viewport: { width: 1400, height: 1000 } }),
    aTalk({ name: `talk-narrow-${colorScheme}`, colorScheme, viewport: { width: 420, height: 800 } }),
  ]),
  {
    name: 'panel-narrow-dark',
    path: '/browse/TIF-38?as=chiara',
    words: 'Re-check',
    colorScheme: 'dark',
    viewport: { width: 440, height: 1500 },
  },
  {
    name: 'report',
    path: `${REPORT}?as=ana`,
    words: 'What comes next',
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
  },
  ...(['light', 'dark'] as const).map((colorScheme) =>
    aMeeting({ name: `meeting-${colorScheme}`, words: ' of 60 min', colorScheme }),
  ),
  {
    name: 'look-back',
    path: `${REPORT}/look-back?as=ana`,
    words: 'One thing to try',
    colorScheme: 'light',
    viewport: { width: 1280, height: 900 },
  },
  {
    name: 'look-back-narrow-dark',
    path: `${REPORT}/look-back?as=ana`,
    words: 'One thing to try',
    colorScheme: 'dark',
    viewport: { width: 440, height: 1500 },
  },
  ...(['light', 'dark'] as const).map((colorScheme) => ({
    name: `did-it-help-${colorScheme}`,
    path: `${REPORT.replace('TIF', 'DLV')}/look-back?as=ana`,
    words: AGREEING,
    part: AGREEING,
    colorScheme,
    viewport: { width: 1280, height: 2400 },
  })),
  {
    name: 'report-dark',
    path: `${REPORT}?as=ana`,
    words: 'What comes next',
    colorScheme: 'dark',
    viewport: { width: 1280, height: 900 },
  },
];

/** The list of that meeting, before it begins. */
const LISTS: readonly Picture[] = (['light', 'dark'] as const).map((colorScheme) =>
  aMeeting({ name: `meeting-list-${colorScheme}`, words: 'Start now', colorScheme }),
);

function aMeeting(picture: Pick<Picture, 'name' | 'colorScheme' | 'words'>): Picture {
  return { ...picture, path: `${REPORT}/meeting?as=ben`, viewport: { width: 1400, height: 860 } };
}

function aTalk(picture: Pick<Picture, 'name' | 'colorScheme' | 'viewport'>): Picture {
  return { ...picture, path: `/browse/${TALKED_ABOUT}?as=ben`, words: 'hidden until', atPanel: true };
}

await fs.mkdir(folder, { recursive: true });
const running = await startHost({ fill: loadSample });
const executablePath = findChromium();
if (executablePath === null) throw new Error('The pictures need Chromium: install it, or name one: CHROMIUM=/path');
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const picture of LISTS) await take(browser, picture);
await beginMeeting(running.host);
await beginTalk(running.host);
for (const picture of PICTURES) await take(browser, picture);
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

async function take(by: Browser, picture: Picture): Promise<void> {
  const { name, path: where, words, colorScheme, atPanel = false, part, viewport } = picture;
  const context = await by.newContext({ colorScheme, viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${running.url}${where}`);
  await page.frameLocator('main iframe').getByText(words).first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  if (atPanel)
    await page.locator('section[aria-label="Common Ground panel"]').evaluate((panel) => panel.scrollIntoView());
  const file = { path: path.join(folder, `${name}.png`) };
  if (part === undefined) await page.screenshot(file);
  else await page.frameLocator('main iframe').getByRole('region', { name: part, exact: true }).screenshot(file);
  await context.close();
  console.log(`docs/images/${name}.png`);
}
