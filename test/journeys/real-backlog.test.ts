import type { Browser, FrameLocator } from 'playwright-core';
import { z } from 'zod';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';

/** The first hour on an imported backlog without histories. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const ISSUES = 230;
/** Every third one has only a title. */
const DRAFTS = Math.floor(ISSUES / 3);
/** More than one page of the first look; the last ones are planned. */
const PLANNED = 6;

const described = [
  'NULL',
  'The page shows the stream of the last day. Is it possible to show the last week?',
  'Users of the shell need the list of all jobs that have failed, with the reason of each, in one place.',
];

function importFiles(projectKey: string, count: number, planned: number): object {
  const rows = Array.from({ length: count }, (_, at) => at + 1);
  const day = (n: number) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString();
  const issues = rows.map(
    (n) => `${projectKey}-${n},Story ${n} of the backlog,"${described[n % 3]}",${1 + (n % 5)},${day(n / 24)},Story`,
  );
  const sprints = rows
    .slice(count - planned)
    .map(
      (n) => `${projectKey}-${n},${n % 2},Sprint ${68 + (n % 2)},${day(14 * (1 + (n % 2)))},${day(14 * (2 + (n % 2)))}`,
    );
  return {
    projectKey,
    issues: ['issuekey,title,description,storypoint,created,type', ...issues].join('\n'),
    sprints: ['key,sprint.id,sprint.name,sprint.startDate,sprint.endDate', ...sprints].join('\n'),
    changelog: null,
    names: { issues: 'issues.csv', sprints: 'sprints.csv' },
  };
}

const rowOf = (report: FrameLocator, key: string) =>
  report.getByRole('row').filter({ has: report.getByRole('link', { name: new RegExp(`^${key} `) }) });

test('the first opening judges what it reads; what is kept can be filtered, and tells items apart', async () => {
  await jira.control('POST', '/import', importFiles('XD', ISSUES, PLANNED));
  const fields = { project: { key: 'XD' }, issuetype: { name: 'Bug' }, summary: 'Line coverage data is inconsistent' };
  const { body } = await jira.rest('ana', 'POST', '/rest/api/3/issue', { fields });
  const bug = z.object({ key: z.string() }).parse(body).key;
  const { page, report: openReport, complaints } = await aPerson(browser, jira, 'ana');
  const report = await openReport('XD');
  // The page judges what it reads, and stores nothing until somebody keeps it.
  await report.getByText(/^Checked just now, not stored\./).waitFor();
  expect(await report.getByRole('row').getByText('Not checked').count()).toBe(0);
  await report.getByRole('button', { name: 'Keep this for search and boards' }).click();
  // The look has begun once the first line gives way: only then can its end be waited for.
  await report.getByText(/^Checked just now, not stored\./).waitFor({ state: 'hidden' });
  await jira.settle();
  await report.getByText(/^Keeping this for search and boards/).waitFor({ state: 'hidden' });

  // The filter is in the address: it outlives a reload, and can be sent.
  await report.getByRole('searchbox').fill('of the backlog');
  await report.getByRole('combobox', { name: 'State' }).selectOption('Draft');
  // Not all was read, and the look has ended: Jira is asked for the state.
  const counted = `${DRAFTS} items shown`;
  await report.getByText(counted, { exact: true }).first().waitFor();
  const address = page.url();
  await page.reload();
  const other = await aPerson(browser, jira, 'ben');
  await other.open(address.slice(jira.url.length));
  for (const one of [page, other.page]) {
    const again = one.frameLocator('main iframe');
    await again.getByText(counted, { exact: true }).first().waitFor();
    expect(await again.getByRole('row').getByText('Not checked').count()).toBe(0);
    expect(await again.getByRole('searchbox').inputValue()).toBe('of the backlog');
    expect(await again.getByRole('combobox', { name: 'State' }).inputValue()).toBe('draft');
  }

  // What is required comes first; a bug needs no why.
  await report.getByRole('combobox', { name: 'State' }).selectOption('Every state');
  await report.getByRole('button', { name: /^Show all/ }).click();
  await report.getByRole('searchbox').fill(bug);
  const missing = await rowOf(report, bug).locator('td').nth(2).innerText();
  expect(missing).not.toMatch(/why/);
  await report.getByRole('searchbox').fill('XD-229');
  expect(await rowOf(report, 'XD-229').locator('td').nth(2).innerText()).toMatch(
    /^not talked through yet.*good to have: /,
  );
  expect([...complaints, ...other.complaints]).toEqual([]);
});

test('the running sprint’s question that must be answered first stands above what to refine next', async () => {
  const { report: openReport, complaints } = await aPerson(browser, jira, 'ana');
  const report = await openReport('TIF');
  const first = report.getByRole('region', { name: /waits for an answer$/ });
  await first.getByRole('link', { name: /^TIF-31 / }).waitFor();
  expect(complaints).toEqual([]);
});
