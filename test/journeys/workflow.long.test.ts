import type { Browser } from 'playwright-core';
import { violationsOn } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { stage } from './support/stage';
import { join } from './support/team';

const WORKFLOW = '/jira/software/projects/TIF/settings/workflow';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});

const statusOf = async (key: string): Promise<unknown> =>
  Object((await jira.rest('ana', 'GET', `/rest/api/3/issue/${key}?fields=status`)).body).fields.status.name;

async function start(key: string): Promise<{ readonly status: number; readonly said: unknown }> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = Object((await jira.rest('ana', 'GET', path)).body);
  const to = transitions.find(({ name }: { name: string }) => name === 'In Progress');
  const { status, body } = await jira.rest('ana', 'POST', path, { transition: { id: to.id } });
  return { status, said: Object(body).errorMessages };
}

async function putRule(person: Person, name: string): Promise<void> {
  await person.open(WORKFLOW);
  await person.page.getByRole('group', { name: 'To In Progress' }).getByLabel(name, { exact: true }).click();
  await person.page.getByRole('group', { name: 'To In Progress' }).getByRole('checkbox', { checked: true }).waitFor();
}

test('an administrator puts the rule on a transition; what is not agreed is refused, and why is said in short', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await putRule(ana, 'Is agreed');
  expect(await violationsOn(ana.page)).toEqual([]);
  expect(await start('TIF-42')).toEqual({
    status: 400,
    said: [expect.stringMatching(/^A question must be answered first\. Not ready yet: /)],
  });
  expect(await start('TIF-38')).toMatchObject({
    said: [expect.stringMatching(/^Changed since it was agreed\. Not ready yet: /)],
  });
  expect(await statusOf('TIF-42')).toBe('To Do');
  expect(ana.complaints).toEqual([]);
});

test('what is agreed, what is taken as is and what was never looked at goes on', async () => {
  for (const key of ['TIF-46', 'TIF-44']) expect(await start(key)).toMatchObject({ status: 204 });
  await jira.rest('ana', 'DELETE', '/rest/api/3/issue/TIF-61/properties/commonGroundReadiness');
  expect(await start('TIF-61')).toMatchObject({ status: 204 });
});

test('a person who presses the transition reads the refusal on the work item', async () => {
  const ben = await aPerson(browser, jira, 'ben');
  await ben.open('/browse/TIF-45');
  await ben.page.getByLabel('Status').selectOption({ label: 'In Progress' });
  await ben.page.getByText(/Not ready yet: open its refinement/).waitFor();
});

test('the rule speaks the language that the project has chosen, once its items were looked at again', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open('/jira/software/projects/TIF/settings/apps/refinement-settings');
  const settings = ana.page.frameLocator('main iframe');
  await settings.getByLabel('Language the app writes in').selectOption({ label: 'Deutsch' });
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText('Version 1').first().waitFor();
  for (let hour = 0; hour < 2; hour += 1) {
    await jira.settle();
    await jira.control('POST', '/clock/advance', { ms: 3_600_000 });
  }
  await jira.settle();
  expect(await start('TIF-42')).toMatchObject({
    said: [expect.stringMatching(/^Zuerst ist eine Frage zu klären\. Noch nicht bereit: .* Ausnahme machen\.$/)],
  });
  await join(jira, { name: 'greta', locale: 'de_DE' });
  const greta = await aPerson(browser, jira, 'greta');
  await greta.open(WORKFLOW);
  await greta.page.getByRole('group', { name: 'To In Progress' }).getByLabel('Ist geklärt', { exact: true }).waitFor();
  await greta.open('/browse/TIF-45');
  await greta.page.getByLabel('Status').selectOption({ label: 'In Progress' });
  await greta.page.getByText(/Noch nicht bereit: .*dort eine Ausnahme machen\./).waitFor();
});
