import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { findChromium } from '../tools/chromium.ts';
import type { Span } from './statistics.ts';

/**
 * Flags that keep the browser from sending requests to its maker, and give the iframe a process of its own, as in a
 * desktop's Chrome: builds without a window do not always.
 */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--site-per-process',
];
const USABLE = 'bench-usable';
const VIOLATION = 'bench-violation';
const PATIENCE_MS = 60_000;
/** A page without requests for this long counts as done. */
const QUIET_MS = 1_500;

/** null where there is no Chromium; measurements that need it are left out. */
export async function launchBrowser(): Promise<Browser | null> {
  const executablePath = findChromium();
  return executablePath === null ? null : chromium.launch({ executablePath, args: FLAGS });
}

export type AppPage = { readonly page: Page; readonly frame: Frame; close(): Promise<void> };
export type Opened = {
  /** Milliseconds from the iframe's navigation to the frame that painted the element. */
  readonly ms: number;
  /** The time of that frame, in milliseconds since the epoch. */
  readonly at: number;
  /** Violations of Forge's Content-Security-Policy so far. */
  readonly violations: number;
};

/**
 * Opens a page of the frame and waits for the app's iframe in it.
 * @param usable selector of the element that makes the app's page usable once it is painted
 */
export async function openAppPage(browser: Browser, address: string, usable: string): Promise<AppPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(watchPage, { usable, names: { USABLE, VIOLATION } });
  const page = await context.newPage();
  await page.goto(address);
  const iframe = await page.waitForSelector('iframe.app-frame', { timeout: PATIENCE_MS });
  const frame = await iframe.contentFrame();
  if (!frame) throw new Error('The iframe of the app has no page.');
  return { page, frame, close: () => context.close() };
}

/** Waits until the iframe's page is usable; a later document than `after` (its time origin) when given. */
export async function whenUsable({ frame, page }: AppPage, after = 0): Promise<Opened & { origin: number }> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const seen = await frame.evaluate(readMarks, { USABLE, VIOLATION }).catch(() => null);
    if (seen && seen.origin > after && seen.usable !== null) {
      return { ms: seen.usable, at: seen.origin + seen.usable, violations: seen.violations, origin: seen.origin };
    }
    await page.waitForTimeout(20);
  }
  throw new Error(`The app's page was not usable after ${PATIENCE_MS / 1000} s.`);
}

/**
 * Send and answer times of the page's requests through the bridge, in milliseconds since the epoch. They include waits
 * in the browser, which opens at most six connections to a server with HTTP/1.1.
 */
export function bridgedBy({ page }: AppPage): Promise<Span[]> {
  return page.evaluate(() => {
    const all = performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('/product'));
    return all.map(({ startTime, duration }) => {
      const from = performance.timeOrigin + startTime;
      return { from, to: from + duration };
    });
  });
}

/** Waits until the page has sent no request for a while. */
export async function whenQuiet({ page }: AppPage, asked: { readonly length: number }): Promise<void> {
  for (let before = -1; asked.length !== before;) {
    before = asked.length;
    await page.waitForTimeout(QUIET_MS);
  }
}

/**
 * Reloads the iframe's page `times` times without a cache.
 * @param slowdown factor by which the iframe's process is slowed down
 */
export async function timeReloads(app: AppPage, times: number, slowdown: number): Promise<Opened[]> {
  // The iframe has its own process only after its page has loaded.
  let { origin } = await whenUsable(app);
  const session = await app.page.context().newCDPSession(app.frame);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const opened: Opened[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    await app.frame.evaluate(() => location.reload()).catch(() => undefined);
    const next = await whenUsable(app, origin);
    origin = next.origin;
    opened.push(next);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return opened;
}

type Names = { USABLE: string; VIOLATION: string };

/** Runs in every document before its own code. */
function watchPage({ usable, names }: { usable: string; names: Names }): void {
  addEventListener('securitypolicyviolation', () => performance.mark(names.VIOLATION));
  const observer = new MutationObserver(() => {
    if (document.querySelector(usable) === null) return;
    observer.disconnect();
    // Marks after the next frame, which has painted the found element.
    requestAnimationFrame(() => setTimeout(() => performance.mark(names.USABLE)));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the iframe. */
function readMarks({ USABLE: usable, VIOLATION: violation }: Names) {
  const [first] = performance.getEntriesByName(usable);
  return {
    origin: performance.timeOrigin,
    usable: first ? first.startTime : null,
    violations: performance.getEntriesByName(violation).length,
  };
}
