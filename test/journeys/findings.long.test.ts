import type { Browser } from 'playwright-core';
import { rowOf, startTalk, writeAnswer } from './support/at-table';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';
import { aTicket, gather, type Member } from './support/team';

/** What the first users stumbled over, and what they see now; each test is one or two of their findings. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const SETTINGS = '/jira/software/projects/TIF/settings/apps/refinement-settings';
const FIELD = /What could go wrong/;
const asked = { kind: 'question', category: null, owner: null, due: null, blocking: true };

/** Panels of these people, open on the issue. */
async function panels(issue: string, ...names: readonly string[]): Promise<readonly Member[]> {
  const members = await gather(browser, jira, names, issue);
  await Promise.all(members.map(({ on }) => opened(on)));
  return members;
}

const nothingFrom = async (issue: string, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await jira.panel(name, issue, 'openPanel');
    await jira.panel(name, issue, 'nothingFromMe');
  }
};

test('a question whose asker is away is closed by another person, and the bar counts who is here', async () => {
  const issue = await aTicket(jira, 'Tell the class teacher');
  await jira.panel('emma', issue, 'askQuestion', { input: { ...asked, text: 'Who may see it?' } });
  const [ana, ben] = await panels(issue, 'ana', 'ben');
  if (ana === undefined || ben === undefined) throw new Error('A person is missing.');
  await startTalk(ben);
  await ana.on.getByRole('button', { name: '2 here' }).click();
  await ana.on.getByRole('listitem').getByText('1 spoke earlier').waitFor();
  await ana.on.getByRole('button', { name: '2 here' }).click();
  await ben.on.getByRole('button', { name: 'Show what we wrote · 0 of 2' }).waitFor();
  await rowOf(ana, 'Who may see it?').getByText('Emma Lindqvist asks · you find out', { exact: false }).waitFor();
  await writeAnswer(ana, 'Who may see it?', 'The teacher alone');
  await ana.on.getByRole('button', { name: 'Save answer' }).click();
  await rowOf(ana, 'Who may see it?')
    .getByText(/^waiting for Emma/)
    .waitFor();
  expect(await ana.on.getByRole('button', { name: /^That answers it/ }).count()).toBe(0);
  await rowOf(ben, 'Who may see it?')
    .getByRole('button', { name: /^That answers it/ })
    .click();
  await rowOf(ben, 'Who may see it?').waitFor({ state: 'detached' });
  await rowOf(ana, 'Who may see it?')
    .getByText(/closed by Ben/)
    .waitFor();
  expect(await ben.on.getByRole('alert').count()).toBe(0);
  expect([...ana.complaints, ...ben.complaints]).toEqual([]);
});

test('the last to write may leave out their name, and all see it at once with the others', async () => {
  const issue = await aTicket(jira, 'Ask for a second helping');
  await jira.panel('ben', issue, 'startTalk');
  await nothingFrom(issue, ['chiara', 'dinesh', 'emma']);
  const [ben, farah] = await panels(issue, 'ben', 'farah');
  if (ben === undefined || farah === undefined) throw new Error('A person is missing.');
  await farah.on.getByLabel('Without my name').check();
  await farah.on
    .getByText(/^Shown once it could be from any of three/)
    .first()
    .waitFor();
  await farah.on.getByLabel(FIELD).fill('Does anybody still want this?');
  await farah.page.keyboard.press('Enter');
  await farah.on
    .getByText(/^Kept, without your name/)
    .first()
    .waitFor();
  // On a shared screen a tick that stays would tell who wrote it.
  expect(await farah.on.getByLabel('Without my name').isChecked()).toBe(false);
  await ben.on.getByRole('button', { name: 'Show what we wrote · 4 of 5' }).click();
  for (const one of [ben, farah]) {
    await rowOf(one, 'Does anybody still want this?').waitFor();
    expect(await rowOf(one, 'Does anybody still want this?').innerText()).not.toMatch(/Farah|you ask/);
    expect(await one.on.getByRole('button', { name: /new question/ }).count()).toBe(0);
  }
  expect([...ben.complaints, ...farah.complaints]).toEqual([]);
});

test('without a talk a doubt reaches the others unsigned, and is one gap', async () => {
  const issue = await aTicket(jira, 'Warn about nuts');
  await jira.panel('ana', issue, 'openPanel');
  for (const name of ['chiara', 'dinesh', 'emma']) {
    await jira.panel(name, issue, 'nothingFromMe');
    await jira.panel(name, issue, 'castVote', { base: { round: 1 }, input: { confidence: 4 } });
  }
  await jira.panel('farah', issue, 'castVote', { base: { round: 1 }, input: { confidence: 2 } });
  const [ben, farah] = await panels(issue, 'ben', 'farah');
  if (ben === undefined || farah === undefined) throw new Error('A person is missing.');
  await ben.on.getByRole('button', { name: /^Reveal · 4/ }).click();
  await ben.on.getByText('3 of 4 would start').first().waitFor();
  await farah.page.reload();
  await opened(farah.on);
  await farah.on.getByRole('button', { name: 'Say what it is' }).click();
  await farah.on.getByLabel(/^What is your doubt\?/).fill('Suppliers change recipes');
  await farah.on.getByRole('button', { name: 'Make it a question' }).click();
  await farah.on.getByText(/would not start yet/).waitFor();
  await ben.page.mouse.move(0, 0);
  const gaps = ben.on.getByRole('list', { name: 'What is left' }).getByRole('listitem');
  await rowOf(ben, 'Suppliers change recipes').waitFor();
  expect(await gaps.filter({ hasText: /doubt|Hear/ }).count()).toBe(0);
  expect(await gaps.filter({ hasText: 'Farah' }).count()).toBe(0);
  await farah.page.reload();
  await opened(farah.on);
  expect(await farah.on.getByRole('button', { name: 'Say what it is' }).count()).toBe(0);
  expect([...ben.complaints, ...farah.complaints]).toEqual([]);
});

test('a split asks what becomes of the large item, and closes it', async () => {
  const issue = await aTicket(jira, 'Pay by direct debit');
  await jira.panel('ben', issue, 'startTalk');
  const [ben] = await panels(issue, 'ben');
  if (ben === undefined) throw new Error('A person is missing.');
  await ben.on
    .getByRole('navigation')
    .getByRole('button', { name: /^4 Close/ })
    .click();
  await ben.on.getByRole('radio', { name: 'Split' }).check();
  await ben.on.getByLabel('Split into, one new work item per line').fill('Mandates\nCollection');
  expect(await ben.on.getByRole('radio', { name: 'Beside this one (Story)' }).isChecked()).toBe(true);
  const fate = ben.on.getByRole('group', { name: `What happens to ${issue}?` });
  await fate.locator('label').filter({ hasText: 'Close it (Done)' }).click();
  await ben.on.getByRole('button', { name: 'Create 2 work items' }).click();
  await ben.on.getByText(`${issue} is closed.`).waitFor();
  const { body } = await jira.rest('ben', 'GET', `/rest/api/3/issue/${issue}?fields=status`);
  expect(JSON.stringify(body)).toContain('"name":"Done"');
  await ben.on.getByRole('button', { name: 'Close the talk' }).click();
  await ben.on.getByText('Split into other work items, and closed').first().waitFor();
  expect(await ben.on.getByText(/Started/).count()).toBe(0);
  expect(ben.complaints).toEqual([]);
});

test('a preset leaves own rules alone, saving says what it costs, and what was agreed is asked again', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(SETTINGS);
  const settings = ana.page.frameLocator('main iframe');
  const rule = 'Legal has looked at it';
  await settings.getByRole('button', { name: 'Add one that a person ticks' }).click();
  await settings.getByRole('group', { name: 'A rule without a name yet' }).getByLabel('What must be so').fill(rule);
  const need = settings.getByRole('radiogroup', { name: rule });
  await need.locator('label').filter({ hasText: 'Required' }).click();
  await settings.getByText('Scrum', { exact: true }).click();
  expect(await need.getByRole('radio', { name: 'Required' }).isChecked()).toBe(true);
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText(/ready items? would no longer be ready/).waitFor();
  await settings.getByRole('button', { name: 'Save anyway' }).click();
  await settings.getByText('Version 1').first().waitFor();
  const [ben] = await panels('TIF-38', 'ben');
  if (ben === undefined) throw new Error('A person is missing.');
  const left = ben.on.getByRole('list', { name: 'What is left' });
  await left.getByText(rule, { exact: false }).waitFor();
  await left.getByText('Still agreed? It changed since the vote').waitFor();
  expect(await left.innerText()).not.toMatch(/what could go wrong|would you start|nobody/);
  expect([...ana.complaints, ...ben.complaints]).toEqual([]);
});
