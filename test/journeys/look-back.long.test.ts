import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../../dev/jira/caller.ts';
import { people } from '../../dev/sample/people.ts';
import { wordsDe } from '../../static/project-page/look-back/words.de';
import { wordsEn } from '../../static/project-page/look-back/words.en';
import type { LocalJira } from './support/local-jira';
import { addressOf, hasFocus, openLookBack, read, SENTENCE, sentence, tile, told } from './support/look-back';
import { aPerson, type Person } from './support/person';
import { closePages, stage } from './support/stage';
import { join } from './support/team';

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'greta', locale: 'de_DE' });
});
closePages(() => browser);

/** Collects all texts that the browser receives from now on, in the page and its frames. */
function overhear(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on('response', (response) => heard.push(response.text().catch(() => '')));
  return async () => (await Promise.all(heard)).join('\n');
}

async function csvOf({ page }: Person, on: FrameLocator): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    on.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  return text(await file.createReadStream());
}

test('report and look back link to each other, and the back button returns', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const { page } = ana;
  const on = await ana.report('TIF');
  await on.getByText('Refine next').first().waitFor();
  const links = on.getByRole('navigation', { name: 'Refinement' });
  await links.getByRole('link', { name: 'Look back' }).click();
  await read(on);
  expect(new URL(page.url()).pathname).toBe(addressOf('TIF'));
  await links.getByRole('link', { name: 'Backlog readiness' }).click();
  await on.getByText('Refine next').first().waitFor();
  expect(new URL(page.url()).pathname).toMatch(/\/backlog$/u);
  await page.goBack();
  await on.getByRole('heading', { name: 'Look back · Tiffin board' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(addressOf('TIF'));
  await page.goForward();
  await on.getByText('Refine next').first().waitFor();
  expect(ana.complaints).toEqual([]);
});

/** The rows of a tile's table, without its head. */
async function rowsOf(on: FrameLocator, name: string): Promise<readonly (readonly string[])[]> {
  await tile(on, name)
    .first()
    .getByRole('button', { name: `Show as table: ${name}` })
    .click();
  const rows = await tile(on, name).getByRole('table').getByRole('row').all();
  return Promise.all(rows.slice(1).map(async (row) => row.locator('th, td').allInnerTexts()));
}

test('the table of each tile contains the numbers of its chart', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const on = await openLookBack(ana);
  await read(on);
  /** The labels above the bars, taken from a sprint's row in the table. */
  const above = {
    'Finished of committed': (cells: readonly string[]) => [cells[4]],
    'Changed after start': (cells: readonly string[]) => [String(Number(cells[2]) + Number(cells[3]))],
    'Asked after start': (cells: readonly string[]) =>
      cells[2] === 'not recorded' ? [cells[5]] : [cells[2], cells[5]],
    'Came back': (cells: readonly string[]) => [cells[3]?.replace(/ \(so far\)$/u, '')],
  };
  for (const [name, said] of Object.entries(above)) {
    const chart = tile(on, name).getByRole('img', { name: new RegExp(`^${name}`, 'u') });
    const drawn = await chart.locator('text').allTextContents();
    const label = (await chart.getAttribute('aria-label')) ?? '';
    const rows = await rowsOf(on, name);
    expect(rows.map(([sprint, from]) => [sprint, from])).toEqual(
      ['Sprint 8', 'Sprint 9', 'Sprint 10'].map((sprint) => [sprint, '◇ read from Jira’s history']),
    );
    expect([name, drawn]).toEqual([name, rows.flatMap((cells) => [...said(cells), cells[0]?.replace('Sprint ', '')])]);
    for (const [sprint] of rows) expect(label).toContain(`${sprint}, read from Jira’s history: `);
  }
  expect(ana.complaints).toEqual([]);
});

test('more sprints are read on demand: six are requested, and the five closed ones come', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const on = await openLookBack(ana);
  await read(on);
  await on.getByRole('combobox', { name: 'Look back at' }).selectOption('6 sprints');
  await on.getByText('In sprints 6–10').waitFor();
  await read(on);
  expect((await rowsOf(on, 'Finished of committed')).map(([name]) => name)).toEqual(
    [6, 7, 8, 9, 10].map((number) => `Sprint ${number}`),
  );
  expect(ana.complaints).toEqual([]);
});

test('by keyboard a figure opens its issues, and Escape closes them and restores the focus', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const { page } = ana;
  const on = await openLookBack(ana);
  await read(on);
  const tabTo = async (target: Locator) => {
    for (let stops = 0; !(await hasFocus(target)); stops += 1) {
      if (stops > 80) throw new Error(`The Tab key never comes to ${target.toString()}`);
      await page.keyboard.press('Tab');
    }
  };
  const figure = tile(on, 'Changed after start').getByRole('button', { name: /^Sprint 9/u });
  await tabTo(figure);
  await page.keyboard.press('Enter');
  const list = on.getByRole('region', { name: 'Added or removed after the start, Sprint 9: 3 items' });
  await list.waitFor();
  expect(await hasFocus(list.getByRole('heading'))).toBe(true);
  await tabTo(list.getByRole('link').first());
  const [issue] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await issue.getByRole('heading', { level: 1 }).first().waitFor();
  await issue.close();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  expect(await hasFocus(figure)).toBe(true);
  expect(ana.complaints).toEqual([]);
});

/** Every sentence of a catalogue without placeholders. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesOf) : [];
}

test('in German at 420 px everything fits, and no sentence is in English', async () => {
  const german = new Set(sentencesOf(wordsDe));
  const english = new Set(sentencesOf(wordsEn).filter((one) => !german.has(one)));
  const greta = await aPerson(browser, jira, 'greta');
  await greta.page.setViewportSize({ width: 420, height: 1400 });
  const on = await openLookBack(greta);
  await read(on);
  const body = on.locator('body');
  const look = async () => {
    expect(await body.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const lines = (await body.innerText()).split('\n').map((line) => line.trim());
    expect(lines.filter((line) => english.has(line))).toEqual([]);
  };
  await body.getByText('In den Sprints 8–10').waitFor();
  expect((await body.innerText()).replaceAll(/\s+/gu, ' ')).toContain('78 % von dem geschafft');
  await look();
  for (const name of Object.values(wordsDe.tiles)) {
    const one = tile(on, name);
    await one.getByRole('button', { name: `So wird gezählt: ${name}` }).click();
    await one.getByRole('button', { name: wordsDe.ofTile(wordsDe.showTable, name) }).click();
  }
  await look();
  await on.locator('button[aria-pressed]').first().click();
  await on.locator('h2:focus').waitFor();
  await look();
  expect(greta.complaints).toEqual([]);
});

test('in dark mode the page has the colours of the dark theme', async () => {
  const colours = async (colorScheme: 'light' | 'dark') => {
    const ana = await aPerson(browser, jira, 'ana');
    await ana.page.emulateMedia({ colorScheme });
    const on = await openLookBack(ana);
    await read(on);
    const of = (target: Locator, what: 'fill' | 'color' | 'backgroundColor') =>
      target.evaluate((element, name) => String(Reflect.get(getComputedStyle(element), name)), what);
    const chart = tile(on, 'Finished of committed').getByRole('img', { name: /^Finished/u });
    expect(ana.complaints).toEqual([]);
    return {
      bar: await of(chart.locator('rect').first(), 'fill'),
      number: await of(chart.locator('text').first(), 'fill'),
      text: await of(on.locator('h1'), 'color'),
    };
  };
  const [light, dark] = [await colours('light'), await colours('dark')];
  for (const what of ['bar', 'number', 'text'] as const) expect([what, dark[what]]).not.toEqual([what, light[what]]);
});

const issues = z.object({ issues: z.array(z.object({ key: z.string(), fields: z.object({ summary: z.string() }) })) });

/** Two issues of the last sprints that count in more than one figure. */
async function twoOfThem(on: FrameLocator): Promise<readonly string[]> {
  await on.getByRole('button', { name: /added or removed after the start \(\d+ committed\)$/u }).click();
  const keys = await on
    .locator('section')
    .filter({ has: on.locator('h2:focus') })
    .getByRole('link')
    .allInnerTexts();
  await on.getByRole('button', { name: 'Close', exact: true }).click();
  return [...new Set(keys.map((text) => /^TIF-\d+/u.exec(text)?.[0] ?? ''))].slice(0, 2);
}

test('a person who may not see some issues gets figures without them and no trace of them', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const all = await openLookBack(ana);
  await read(all);
  const hidden = await twoOfThem(all);
  const { body } = await jira.rest(
    'ana',
    'GET',
    `/rest/api/3/search/jql?jql=${encodeURIComponent(`key in (${hidden.join()})`)}&fields=summary`,
  );
  const summaries = issues.parse(body).issues.map(({ fields }) => fields.summary);
  expect(summaries).toHaveLength(2);
  const restrict = (accounts: readonly string[] | null) =>
    Promise.all(hidden.map((issueKey) => jira.control('POST', '/restrict', { issueKey, accounts })));
  await restrict([people.ana.accountId, APP_ACCOUNT_ID]);
  try {
    const ben = await aPerson(browser, jira, 'ben');
    const heard = overhear(ben.page);
    const on = await openLookBack(ben);
    await read(on);
    const said = await sentence(on);
    expect(said).toMatch(
      /^In sprints 8–10 you finished \d+% of what you committed.*; 2 were added or removed after the start \(\d+ committed\)/u,
    );
    expect(said).not.toContain(SENTENCE);
    for (const name of Object.values(wordsEn.tiles)) await rowsOf(on, name);
    const figures = on.locator('button[aria-pressed]');
    let shown = await on.locator('body').innerText();
    for (let at = 0; at < (await figures.count()); at += 1) {
      await figures.nth(at).click();
      shown += await on.locator('body').innerText();
      await on.getByRole('button', { name: 'Close', exact: true }).click();
    }
    const csv = await csvOf(ben, on);
    expect(csv).toContain('Finished of committed');
    for (const secret of [...hidden.map((key) => new RegExp(`${key}(?!\\d)`, 'u')), ...summaries])
      for (const text of [shown, csv, await heard()]) expect(text.match(secret)?.[0] ?? null).toBe(null);
    expect(ben.complaints).toEqual([]);

    // After reload, a person who may see them gets the same figures as before.
    await ana.page.reload();
    await read(all);
    expect(await told(all)).toContain(SENTENCE);
    expect(await csvOf(ana, all)).toContain(hidden[0]);
  } finally {
    await restrict(null);
  }
  expect(ana.complaints).toEqual([]);
});

const found = z.object({ id: z.string(), key: z.string() });
const transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ statusCategory: z.object({ key: z.string() }) }) })),
});

async function moveTo(key: string, category: 'new' | 'done'): Promise<void> {
  const { body } = await jira.rest('ben', 'GET', `/rest/api/3/issue/${key}/transitions`);
  const way = transitions.parse(body).transitions.find(({ to }) => to.statusCategory.key === category);
  const { status } = await jira.rest('ben', 'POST', `/rest/api/3/issue/${key}/transitions`, {
    transition: { id: way?.id },
  });
  expect(status).toBe(204);
}

test('a board without sprints explains where it starts and then shows its weeks', async () => {
  const ben = await aPerson(browser, jira, 'ben');
  const on = await openLookBack(ben, 'EDGE');
  await on.getByRole('heading', { name: 'Nothing was finished yet' }).waitFor();
  const fields = { project: { key: 'EDGE' }, issuetype: { name: 'Task' }, summary: 'Wash the lunch boxes' };
  const { key } = found.parse((await jira.rest('ben', 'POST', '/rest/api/3/issue', { fields })).body);
  await moveTo(key, 'done');
  await jira.settle();
  // The running week stands in no sentence.
  await jira.control('POST', '/clock/advance', { ms: 7 * 24 * 3_600_000 });
  await ben.page.reload();
  await on.getByText('In the last 6 weeks').waitFor();
  await read(on);
  expect(await sentence(on)).toContain(
    'In the last 6 weeks 1 item was finished; none changed after work began; none came back after being done.',
  );
  expect(await tile(on, 'Finished of committed').count()).toBe(0);
  await on.getByRole('button', { name: '1 item was finished', exact: true }).click();
  await on.getByRole('link', { name: 'Wash the lunch boxes' }).waitFor();
  expect(ben.complaints).toEqual([]);
});

/** Five issues in two closed sprints, one that runs and one that is planned. */
const files = {
  'issues.csv': ['issuekey,title,description,storypoint', ...[1, 2, 3, 4, 5].map((n) => `OLD-${n},Story ${n},NULL,2`)],
  'sprints.csv': [
    'key,sprint.id,sprint.name,sprint.startDate,sprint.endDate',
    ...[1, 1, 2, 3, 4].map((sprint, at) => {
      const [start, end] = [sprint, sprint + 1].map((n) => new Date(Date.UTC(2020, 0, 14 * n)).toISOString());
      return `OLD-${at + 1},${sprint},Iteration ${['Urial', 'Vicuna', 'Wombat', 'Yak'][sprint - 1]},${start},${end}`;
    }),
  ],
};

test('after an import without histories the page says what cannot be known, in both languages', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'common-ground-import-'));
  const [issuesFile = '', sprintsFile = ''] = await Promise.all(
    Object.entries(files).map(async ([name, lines]) => {
      await fs.writeFile(path.join(folder, name), lines.join('\n'));
      return path.join(folder, name);
    }),
  );
  const main = path.join(__dirname, '../../dev/importer/main.ts');
  const { port } = new URL(jira.url);
  const said = await promisify(execFile)(process.execPath, [
    ...['--disable-warning=ExperimentalWarning', main, issuesFile],
    ...['--project', 'OLD', '--sprints', sprintsFile, '--port', port],
  ]).finally(() => fs.rm(folder, { recursive: true }));
  expect(said.stdout).toContain('3 issues of closed sprints went to Done.');
  await jira.settle();
  const ana = await aPerson(browser, jira, 'ana');
  const on = await openLookBack(ana, 'OLD');
  await read(on);
  const page = (await on.locator('body').innerText()).replaceAll(/\s+/gu, ' ');
  for (const words of [
    'Jira’s history of these sprints is missing for 3 of 3 items;',
    'what was added or removed cannot be known; what came back cannot be known.',
    'Changes in content: cannot be known.',
    'Deleted, moved away and invisible issues cannot be known.',
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/%|[Nn]othing was added/u);
  await join(jira, { name: 'heidi', locale: 'de_DE', projectKey: 'OLD' });
  const heidi = await aPerson(browser, jira, 'heidi');
  const german = await openLookBack(heidi, 'OLD');
  await german.getByText('Jiras Verlauf dieser Sprints fehlt bei 3 von 3 Vorgängen').first().waitFor();
  expect([...ana.complaints, ...heidi.complaints]).toEqual([]);
});
