import type { Browser, Locator } from 'playwright-core';
import { violationsOn } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';

/** The local Jira's own page: what a team's rules and the look back read can be written by hand. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

async function anItem(fields: object = {}): Promise<string> {
  const body = {
    fields: { project: { key: 'DSK' }, issuetype: { name: 'Task' }, summary: 'Find the invoice', ...fields },
  };
  return Object((await jira.rest('ana', 'POST', '/rest/api/3/issue', body)).body).key;
}
const fieldsOf = async (key: string) => Object((await jira.rest('ana', 'GET', `/rest/api/3/issue/${key}`)).body).fields;

test('fields of every kind are written on the page, by mouse and keyboard, and stand in the history', async () => {
  const key = await anItem();
  const { page, open, complaints } = await aPerson(browser, jira, 'ana');
  await open(`/browse/${key}`);
  const fields = page.getByRole('region', { name: 'Fields' });
  await fields.getByRole('checkbox', { name: 'Invoices' }).click();
  await fields.getByRole('checkbox', { name: 'Invoices', checked: true }).waitFor();
  await fields.getByRole('checkbox', { name: 'Spring release' }).click();
  await fields.getByRole('checkbox', { name: 'Spring release', checked: true }).waitFor();
  await fields.getByLabel('Customer impact').selectOption('All customers');
  await fields.getByLabel('Subject expert').selectOption('Farah Haddad');
  await fill(fields.getByLabel('Due date'), '2030-02-01');
  await fill(fields.getByLabel('Promised for'), '2030-01-31');
  await fill(fields.getByLabel('Design link'), 'https://example.com/drawing');
  await fields.getByRole('link', { name: 'Open design link' }).waitFor();
  expect(await fieldsOf(key)).toMatchObject({
    components: [{ name: 'Invoices' }],
    fixVersions: [{ name: 'Spring release' }],
    duedate: '2030-02-01',
    customfield_10031: { value: 'All customers' },
    customfield_10032: { displayName: 'Farah Haddad' },
    customfield_10033: '2030-01-31',
    customfield_10034: 'https://example.com/drawing',
  });
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByText('Component: nothing → Invoices').waitFor();
  expect(await violationsOn(page)).toEqual([]);

  // What Jira refuses is told in its words, and the field shows what is stored.
  await fill(fields.getByLabel('Design link'), 'the third drawing');
  await page.getByText('Not a valid URL').waitFor();
  expect(complaints).toEqual([expect.stringContaining('400')]);
});

const fill = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.press('Enter');
};

test('votes and watchers are toggled, and nobody votes for their own', async () => {
  const key = await anItem();
  const ben = await aPerson(browser, jira, 'ben');
  await ben.open(`/browse/${key}`);
  await ben.page.getByRole('button', { name: 'Vote · 0' }).click();
  await ben.page.getByRole('button', { name: 'Voted · 1' }).waitFor();
  await ben.page.getByRole('button', { name: 'Watch · 0' }).click();
  await ben.page.getByRole('button', { name: 'Watching · 1' }).waitFor();
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(`/browse/${key}`);
  await ana.page.getByText('Votes · 1').waitFor();
  await ben.page.getByRole('button', { name: 'Voted · 1' }).click();
  await ben.page.getByRole('button', { name: 'Vote · 0' }).waitFor();
  await ben.page.getByRole('button', { name: 'Watching · 1' }).click();
  await ben.page.getByRole('button', { name: 'Watch · 0' }).waitFor();
  expect([...ben.complaints, ...ana.complaints]).toEqual([]);
});

test('Done asks for a resolution, and without one Jira refuses it', async () => {
  const key = await anItem();
  const { page, open } = await aPerson(browser, jira, 'ana');
  await open(`/browse/${key}`);
  await page.getByLabel('Status').selectOption('Done');
  const screen = page.getByRole('form', { name: 'Done asks for' });
  await screen.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByText('Resolution is required.').waitFor();
  await page.getByLabel('Status').selectOption('Done');
  await screen.getByLabel('Resolution (required)').selectOption("Won't Do");
  await screen.getByRole('button', { name: 'Done', exact: true }).click();
  await screen.waitFor({ state: 'detached' });
  await page.getByText('Votes · 0').waitFor();
  expect(await fieldsOf(key)).toMatchObject({ status: { name: 'Done' }, resolution: { name: "Won't Do" } });
});
