import type { Browser, FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';

/** What narrows the report, on a backlog of which the page reads only what comes next. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const ISSUES = 230;
const people = ['Ben Okafor', 'Chiara Rossi'];
const priorities = ['High', 'Medium', 'Low'];

function importFiles(): object {
  const rows = Array.from({ length: ISSUES }, (_, at) => at + 1).map((n) => {
    const created = new Date(Date.UTC(2020, 0, n)).toISOString();
    return `XD-${n},Story ${n} of the ${n % 5 === 0 ? 'kitchen' : 'shop'},NULL,${1 + (n % 5)},${created},Story,${priorities[n % 3]},${people[n % 2]}`;
  });
  return {
    projectKey: 'XD',
    issues: ['issuekey,title,description,storypoint,created,type,priority,assignee', ...rows].join('\n'),
    sprints: null,
    changelog: null,
    names: { issues: 'issues.csv', sprints: 'sprints.csv' },
  };
}

/** How many items of the project Jira's search finds by a condition. */
async function countOf(condition: string): Promise<number> {
  const jql = `project = XD AND statusCategory != Done AND (${condition})`;
  const { body } = await jira.rest('ana', 'POST', '/rest/api/3/search/approximate-count', { jql });
  return z.object({ count: z.number() }).parse(body).count;
}

async function sayFiltered(report: FrameLocator, count: number): Promise<void> {
  await report.getByText(`filtered: ${count} of ${ISSUES}`, { exact: true }).waitFor();
  await report.getByText(`${count} items shown`, { exact: true }).waitFor();
}

async function askJql(report: FrameLocator, jql: string): Promise<void> {
  await report.getByRole('searchbox').fill(jql);
  await report.getByText('This is JQL: Enter asks Jira.').waitFor();
  await report.getByRole('searchbox').press('Enter');
}

test('several filters at once narrow the page as Jira’s search does, and stay in the address', async () => {
  await jira.control('POST', '/import', importFiles());
  const { page, report: openReport, complaints } = await aPerson(browser, jira, 'ana');
  const report = await openReport('XD');
  await report.getByRole('button', { name: 'Filters' }).click();
  await report.getByText(/^Counted in/).waitFor();

  await report.getByRole('combobox', { name: 'Assignee' }).selectOption({ label: 'Everybody' });
  const ben = await report
    .getByRole('combobox', { name: 'Assignee' })
    .locator('option', { hasText: 'Ben' })
    .innerText();
  await report.getByRole('combobox', { name: 'Assignee' }).selectOption({ label: ben });
  const bens = await countOf('assignee = "712020:ben"');
  await sayFiltered(report, bens);
  await report.getByRole('combobox', { name: 'Priority' }).selectOption('=High');
  const both = await countOf('assignee = "712020:ben" AND priority = High');
  expect(both).toBeLessThan(bens);
  await sayFiltered(report, both);
  const counts = report.getByRole('region', { name: 'Filtered items' });
  expect(await counts.innerText()).toContain(`${both} items`);
  const next = report.getByRole('region', { name: 'Refine next' }).getByRole('listitem');
  for (const line of await next.allInnerTexts()) {
    const number = Number(/XD-(\d+)/.exec(line)?.[1]);
    expect([number % 2, number % 3]).toEqual([0, 0]);
  }

  // A query of one's own stands in brackets beside the others, and its order is left out.
  await askJql(report, 'summary ~ kitchen OR key = XD-6 ORDER BY key');
  const all = 'assignee = "712020:ben" AND priority = High AND (summary ~ kitchen OR key = XD-6)';
  await sayFiltered(report, await countOf(all));
  await report.getByText(/^The ORDER BY of your query is left out/).waitFor();
  for (const width of [1280, 420]) {
    await page.setViewportSize({ width, height: 1600 });
    expect([width, ...(await violationsInApp(page))]).toEqual([width]);
  }

  // A link carries all of it.
  await page.reload();
  await sayFiltered(report, await countOf(all));
  await report.getByRole('button', { name: 'Remove filter: Priority: High' }).click();
  await sayFiltered(report, await countOf('assignee = "712020:ben" AND (summary ~ kitchen OR key = XD-6)'));

  await askJql(report, 'sumary = kitchen');
  await report
    .getByRole('alert')
    .getByText(/^Jira refused this filter: Field 'sumary' does not exist/)
    .waitFor();
  expect(await report.getByRole('row').count()).toBe(0);
  await askJql(report, 'summary ~ a) OR (summary ~ b');
  await report
    .getByRole('alert')
    .getByText(/^A bracket or a quote/)
    .waitFor();

  await report.getByRole('button', { name: 'Clear', exact: true }).click();
  await report.getByRole('alert').waitFor({ state: 'detached' });
  await report.getByText(`${ISSUES} items shown`, { exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(complaints.filter((line) => !line.includes('400'))).toEqual([]);
});
