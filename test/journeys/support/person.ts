import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { LocalJira } from './local-jira';

/** A person with a browser context of their own, so that cookies and storage are not shared. */
export type Person = {
  readonly page: Page;
  /** Opens an issue and resolves with the frame of its panel. */
  panel(issueKey: string): Promise<FrameLocator>;
  /** Opens the project's report and resolves with its frame. */
  report(projectKey: string): Promise<FrameLocator>;
  open(path: string): Promise<Page>;
  /** Browser errors: violations of the content security policy, and uncaught exceptions. */
  readonly complaints: readonly string[];
};

/** Only what is broken takes this long: on a busy machine a page may take many times as long as on a quiet one. */
const PATIENCE_MS = 120_000;

export async function aContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
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
      return page.frameLocator('section[aria-label="Common Ground panel"] iframe');
    },
    async report(projectKey) {
      await open(`/jira/software/projects/${projectKey}/apps/backlog-report-page`);
      return page.frameLocator('main iframe');
    },
  };
}
