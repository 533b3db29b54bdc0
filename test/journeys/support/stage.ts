import type { Browser } from 'playwright-core';
import { localJiraAt, type LocalJira } from './local-jira';

export type Stage = { readonly jira: LocalJira; readonly browser: Browser };

/** The worker's local Jira with a new copy of the sample, and a browser; `begin` runs before the first test and may prepare more. */
export function stage(begin: (on: Stage) => void | Promise<void>): void {
  beforeAll(async () => {
    const { url, browser } = await openSurroundings();
    const jira = localJiraAt(url);
    await jira.reset();
    await begin({ jira, browser });
  });
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
