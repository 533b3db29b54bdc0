import type { Browser, Page } from 'playwright-core';
import type { RunningHost } from '../host/start-host.ts';
import { browseFixture } from '../host/testing/browse-fixture.ts';

let browser: Browser;
let running: RunningHost;

browseFixture((on) => {
  ({ browser, running } = on);
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

/** Waits until the shell is at a path and marks this sub-page: it hears of an app's push after the app has drawn. */
async function isAt(page: Page, path: string, current: string): Promise<void> {
  await page.waitForURL(running.url + path);
  const marked = page.getByRole('navigation', { name: 'Project' }).locator('[aria-current=page]');
  await marked.getByText(current, { exact: true }).waitFor();
  expect(await marked.count()).toBe(1);
}

test('each sub-page of a project page has an address; the bare address is the root', async () => {
  const { page, shows, link } = await open(BASE);
  await shows('/');
  await isAt(page, BASE, 'Fixture page');
  await link('First').click();
  await shows('/first');
  await isAt(page, `${BASE}/first`, 'First');
  await page.waitForFunction("document.title === 'First – Fixture page – FIX – Local Jira'");
});

test('an app’s push changes the address, survives a reload, and back calls its listener', async () => {
  const { page, app, shows } = await open(`${BASE}/first`);
  await shows('/first');
  await app.getByRole('button').click();
  await shows('/second');
  await isAt(page, `${BASE}/second`, 'Second');
  await page.reload();
  await shows('/second');
  await page.goBack();
  await shows('/first');
  await isAt(page, `${BASE}/first`, 'First');
});
