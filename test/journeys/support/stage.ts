import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { startLocalJira, type LocalJira } from './local-jira';

export type Stage = { readonly jira: LocalJira; readonly browser: Browser };

/** A local Jira and a browser for the tests of one file; `begin` runs before the first test and may prepare more. */
export function stage(begin: (on: Stage) => void | Promise<void>): void {
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const [jira, browser] = await Promise.all([startLocalJira(), launchChromium()]);
    stop = async () => {
      await browser.close();
      await jira.stop();
    };
    await begin({ jira, browser });
  }, 120_000);
  afterAll(() => stop());
}

/** Closes the pages of each test after it: pages that stay open go on asking the local Jira for news. */
export function closePages(browser: () => Browser): void {
  afterEach(async () => {
    await Promise.all(
      browser()
        .contexts()
        .map((context) => context.close()),
    );
  });
}
