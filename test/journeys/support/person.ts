import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { LocalJira } from './local-jira';

/** A person with a browser context of their own, so that cookies and storage are not shared. */
export type Person = {
  readonly page: Page;
  /** Opens an issue and resolves with the frame of its panel, which is ready. */
  panel(issueKey: string): Promise<FrameLocator>;
  /** Opens the project's report and resolves with its frame, which is ready. */
  report(projectKey: string): Promise<FrameLocator>;
  open(path: string): Promise<Page>;
  /** Browser errors: violations of the content security policy, and uncaught exceptions. */
  readonly complaints: readonly string[];
};

/** Only what is broken takes this long: on a busy machine a page may take many times as long as on a quiet one. */
const PATIENCE_MS = 120_000;

/**
 * The pauses that a page makes between two looks, reads or tries take a fifth of their time. Longer ones stay as they are, and
 * so do timeouts of three seconds: so long the panel waits for a part to be drawn before it moves the focus there.
 */
const HASTE = `for (const name of ['setTimeout', 'setInterval']) {
  const wait = window[name];
  const isPause = (ms) => ms >= 1000 && ms < 5000 && (name === 'setInterval' || ms !== 3000);
  window[name] = (act, ms, ...more) => wait(act, isPause(ms) ? ms / 5 : ms, ...more);
}`;

export async function aContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(HASTE);
  return context;
}

/** Resolves once the frame's page has drawn what it opens with, or says why it cannot. Before, its document may still be replaced. */
async function drawn(on: FrameLocator, page: string): Promise<FrameLocator> {
  await on.locator(page).or(on.getByRole('alert')).first().waitFor({ state: 'attached' });
  return on;
}

export async function aPerson(browser: Browser, jira: LocalJira, name: string): Promise<Person> {
  const context = await aContext(browser);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const open = async (path: string) => {
    await page.goto(`${jira.url}${path}${path.includes('?') ? '&' : '?'}as=${name}`);
    return page;
  };
  return {
    page,
    complaints,
    open,
    async panel(issueKey) {
      await open(`/browse/${issueKey}`);
      return drawn(page.frameLocator('section[aria-label="Common Ground panel"] iframe'), '#cg-scope');
    },
    async report(projectKey) {
      await open(`/jira/software/projects/${projectKey}/apps/backlog-report-page`);
      return drawn(page.frameLocator('main iframe'), 'main:not([aria-busy="true"])');
    },
  };
}
