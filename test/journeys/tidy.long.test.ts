import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';

/** What data tells of an imported backlog without anybody's work. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const ISSUES = 90;

/** Every fifth has no description, every seventh says TODO; the first two have one title. */
function backlog(): object {
  const rows = Array.from({ length: ISSUES }, (_, at) => at + 1);
  const titleOf = (n: number): string => (n > 2 ? `Story ${n} of the backlog` : 'Show the menus of the week');
  const textOf = (n: number): string =>
    n % 5 === 0 ? 'NULL' : `The kitchen needs the list of all orders.${n % 7 === 0 ? ' TODO ask them.' : ''}`;
  const issues = rows.map((n) => `XD-${n},${titleOf(n)},"${textOf(n)}",${1 + (n % 5)},2024-01-0${1 + (n % 9)},Story`);
  return {
    projectKey: 'XD',
    issues: ['issuekey,title,description,storypoint,created,type', ...issues].join('\n'),
    sprints: null,
    changelog: null,
    names: { issues: 'issues.csv', sprints: 'sprints.csv' },
  };
}

const found = z.object({
  issues: z.array(z.object({ fields: z.object({ reporter: z.nullable(z.object({ active: z.boolean() })) }) })),
});
const bean = z.object({ fields: z.object({ labels: z.array(z.string()), issuelinks: z.array(z.unknown()) }) });

test('each figure equals a recount, what is parked and linked is so in Jira, and a refusal is told', async () => {
  await jira.control('POST', '/import', backlog());
  const count = async (jql: string): Promise<number> => {
    const query = { jql: `project = XD AND statusCategory != Done AND ${jql}` };
    const { body } = await jira.rest('ana', 'POST', '/rest/api/3/search/approximate-count', query);
    return z.object({ count: z.number() }).parse(body).count;
  };
  const { page, report: openReport, complaints } = await aPerson(browser, jira, 'ana');
  const report = await openReport('XD');
  const tidy = report.getByRole('region', { name: 'Tidy up' });
  const shown = async (figure: RegExp): Promise<number> =>
    Number(/\d+/.exec(await tidy.getByText(figure).innerText())?.[0]);

  // The day of the local Jira is that of the machine.
  const untouched = await count('updated < -365d');
  expect(untouched).toBeGreaterThan(3);
  expect(await shown(/untouched for a year$/)).toBe(untouched);
  expect(await shown(/without a description$/)).toBe(await count('description is EMPTY'));
  expect(await shown(/with TODO or TBD/)).toBe(await count('(summary ~ TODO OR description ~ TODO OR text ~ TBD)'));
  expect(await shown(/share a title/)).toBe(2);
  const search = { jql: 'project = XD AND statusCategory != Done', fields: ['reporter'], maxResults: 100 };
  const { body: all } = await jira.rest('ana', 'POST', '/rest/api/3/search/jql', search);
  const left = found.parse(all).issues.filter(({ fields: { reporter } }) => reporter?.active === false);
  expect(await shown(/whose reporter has left$/)).toBe(left.length);

  await tidy.getByRole('button', { name: 'Park what is untouched' }).click();
  const ticks = tidy.getByRole('checkbox', { name: /^Choose / });
  const keys: string[] = [];
  for (const at of [0, 1, 2]) {
    await ticks.nth(at).check();
    keys.push(/XD-\d+/.exec((await ticks.nth(at).getAttribute('aria-label')) ?? '')?.[0] ?? '');
  }
  const park = tidy.getByRole('group', { name: 'Park' });
  await park.getByText(/gets? a mail from Jira\.$/).waitFor();
  expect(await violationsInApp(page)).toEqual([]);
  const [first = '', gone = '', last = ''] = keys;
  await jira.rest('ana', 'DELETE', `/rest/api/3/issue/${gone}`);
  await park.getByRole('button', { name: 'Park 3 items' }).click();
  await tidy.getByText('2 parked, 1 not: each row says why.').waitFor();
  await tidy.getByText(/not parked, Jira says: “Issue does not exist or you do not have permission/).waitFor();
  const read = async (key: string) => {
    const { body } = await jira.rest('ana', 'GET', `/rest/api/3/issue/${key}?fields=labels,issuelinks`);
    return bean.parse(body).fields;
  };
  for (const key of [first, last]) expect((await read(key)).labels).toContain('parked');

  await tidy.getByRole('button', { name: /share a title/ }).click();
  for (const key of ['XD-1', 'XD-2']) await tidy.getByRole('checkbox', { name: `Choose ${key}`, exact: true }).check();
  const before = (await read('XD-2')).issuelinks.length;
  await tidy.getByRole('button', { name: 'Link as duplicate' }).click();
  await tidy.getByText('Linked in Jira: XD-2 duplicates XD-1.').waitFor();
  expect((await read('XD-2')).issuelinks).toHaveLength(before + 1);
  expect(complaints).toEqual([]);
});
