import { chromium, type Browser, type Page } from 'playwright-core';
import type { RunningHost } from '../host/start-host.ts';
import { aFixtureHost } from '../host/testing/fixture-host.ts';
import { findChromium } from '../tools/chromium.ts';

jest.setTimeout(120_000);
let browser: Browser;
let running: RunningHost;

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('This test needs Chromium or Chrome; CHROMIUM=/path/to/chrome names one.');
  [browser, running] = await Promise.all([
    chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] }),
    aFixtureHost(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

const BASE = '/jira/software/projects/FIX/apps/page';

async function open(path: string) {
  const page = await browser.newPage();
  await page.goto(running.url + path);
  const app = page.frameLocator('iframe');
  const shows = (pathname: string) => app.getByText(`At ${pathname}`, { exact: true }).waitFor();
  const link = (name: string) => page.getByRole('navigation', { name: 'Project' }).getByRole('link', { name });
  return { page, app, shows, link };
}

const addressOf = (page: Page) => new URL(page.url()).pathname;
const currentOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Project' }).locator('[aria-current=page]').allTextContents();

test('each sub-page of a project page has an address; the bare address is the root', async () => {
  const { page, shows, link } = await open(BASE);
  await shows('/');
  expect(await currentOf(page)).toEqual(['Fixture page']);
  await link('First').click();
  await shows('/first');
  expect([addressOf(page), await currentOf(page)]).toEqual([`${BASE}/first`, ['First']]);
  expect(await page.title()).toBe('First – Fixture page – FIX – Local Jira');
});

test('an app’s push changes the address, survives a reload, and back calls its listener', async () => {
  const { page, app, shows } = await open(`${BASE}/first`);
  await shows('/first');
  await app.getByRole('button').click();
  await shows('/second');
  expect([addressOf(page), await currentOf(page)]).toEqual([`${BASE}/second`, ['Second']]);
  await page.reload();
  await shows('/second');
  await page.goBack();
  await shows('/first');
  expect(await currentOf(page)).toEqual(['First']);
});
