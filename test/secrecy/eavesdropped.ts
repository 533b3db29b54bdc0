import type { Browser, Page } from 'playwright-core';
import { listening } from '../listening';
import { idOf, type Name } from '../real-app';
import { comparable } from './comparable';
import type { World } from './two-worlds';

/** Everything that one browser was told, each message once, since the number of polls is random. */
export type Overheard = {
  readonly page: Page;
  /** Network answers, messages between the page and the app's frame, and the text on screen. */
  heard(): Promise<readonly string[]>;
  /** Resolves after a message to the app for which `says` is true. */
  until(says: (text: string) => boolean): Promise<void>;
  /** Leaves the issue, so that nothing is heard of what happens now. */
  leave(): Promise<void>;
  /** Opens the issue again, and waits for the panel. */
  comeBack(): Promise<void>;
  /** Finishes the pending work of this person's world. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Removes numbers of messages and functions. A token for the issue's channel is given where Realtime signs in time, so
 * it depends on speed, as the panel's height while loading does.
 */
const unnumbered = (text: string) =>
  text
    .replace(/"forge":"(\w+)","id":\d+/u, '"forge":"$1"')
    .replace(/"(__fn|fn)":"f\d+"/gu, '"$1":"f"')
    .replace(/("ticket":"<ticket>","token":)null/gu, '$1"<token>"');
/** Jira is asked for names in groups that depend on speed: what counts is whose name was asked for. */
const named = (text: string): readonly string[] =>
  text.includes('/rest/api/3/user/bulk?')
    ? Array.from(text.matchAll(/accountId=(id-\w+)/gu), ([, person]) => `named ${person}`)
    : [text];
/** How often a page asks for a newer row, and whether for a token, depends on speed; the row's number stands in each view that it loads, too. */
const isOfSpeed = (text: string) =>
  text.startsWith('message {"forge":"resize"') ||
  text.includes('"command":"subscribeRealtimeChannel"') ||
  /"functionKey":"signToken"|"value":\{"token":/u.test(text) ||
  /"value":\{"shown":\d+\}/u.test(text);
const PATIENCE = 20_000;

/** Opens the issue's panel in a browser of `as` and records what it is told. */
export async function eavesdrop(
  browser: Browser,
  { running, settle }: World,
  at: { as: Name; issue: string },
): Promise<Overheard> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } });
  const told = new Set<string>();
  const listeners = new Set<() => void>();
  const hear = (text: string) => {
    if (isOfSpeed(text)) return;
    for (const part of named(text)) told.add(unnumbered(comparable(part)));
    for (const listener of listeners) listener();
  };
  await context.exposeBinding('tellTheTest', (_from, text: string) => hear(`message ${text}`));
  await context.addInitScript(`addEventListener('message', ({ data }) => tellTheTest(JSON.stringify(data)), true)`);
  const page = await context.newPage();
  const readings: Promise<void>[] = [];
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (!/^\/(rest|forge|control)\//u.test(url.pathname)) return;
    const reading = response.text().then(
      (text) => hear(`${response.status()} ${url.pathname}${url.search} ${text}`),
      () => undefined,
    );
    readings.push(reading);
  });
  // Waits for the subscription: an earlier hint would be lost, depending on speed.
  const listens = listening(page);
  const panel = page.frameLocator('section[aria-label="Common Ground panel"] iframe');
  const open = async () => {
    await page.goto(`${running.url}/browse/${at.issue}?as=${idOf(at.as)}`);
    await panel.locator('main, h1, h2').first().waitFor();
  };
  await open();
  await listens;
  return {
    page,
    async leave() {
      // The text of an answer cannot be read any more once its page is left.
      await Promise.all(readings);
      await page.goto('about:blank');
    },
    comeBack: open,
    async heard() {
      return [...told, comparable(await panel.locator('body').innerText())].sort();
    },
    async until(says) {
      const isHeard = () => [...told].some((text) => text.startsWith('message ') && says(text));
      if (isHeard()) return;
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('Nothing of the kind was heard.')), PATIENCE);
        const listener = () => {
          if (!isHeard()) return;
          clearTimeout(late);
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
    },
    settle,
    close: () => context.close(),
  };
}

/** Waits until both browsers were told the same and nothing more comes; fails with what only one of them was told. */
export async function expectSameHeard([one, other]: readonly [Overheard, Overheard]): Promise<void> {
  await Promise.all([one.settle(), other.settle()]);
  let inARow = 0;
  for (let waited = 0; waited < PATIENCE; waited += 250) {
    const [a, b] = await Promise.all([one.heard(), other.heard()]);
    inARow = a.join('\n') === b.join('\n') ? inARow + 1 : 0;
    if (inARow === 2) return;
    await one.page.waitForTimeout(250);
  }
  expect(await other.heard()).toEqual(await one.heard());
}
