import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { LocalJira } from './local-jira';

/** Somebody with a browser of their own: no cookies or storage shared with anybody else. */
export type Person = {
  readonly page: Page;
  /** Opens an issue and resolves with the inside of its Common Ground panel. */
  panel(issueKey: string): Promise<FrameLocator>;
  /** Opens the project's report and resolves with the inside of it. */
  report(projectKey: string): Promise<FrameLocator>;
  open(path: string): Promise<Page>;
  /** What the browser complained about: refused by the content security policy, or thrown. */
  readonly complaints: readonly string[];
};

export async function aPerson(browser: Browser, jira: LocalJira, name: string): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1600 } });
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
