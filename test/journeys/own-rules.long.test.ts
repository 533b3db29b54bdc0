import type { Browser, FrameLocator } from 'playwright-core';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket } from './support/team';
import { stage } from './support/stage';
import { seenOn } from '../seen-on-panel';

const SETTINGS = '/jira/software/projects/TIF/settings/apps/refinement-settings';
const PAYS = 'It is known who pays';
const LEGAL = 'Legal has looked at it';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});

/** Requires a label and a person's tick, for stories only. */
async function writeRules(on: FrameLocator): Promise<void> {
  const need = (rule: string, wanted: string) =>
    on.getByRole('radiogroup', { name: rule }).locator('label').filter({ hasText: wanted }).click();
  await on.getByRole('button', { name: 'Add a rule about a field' }).click();
  await on.getByLabel('What must be so').fill(PAYS);
  const pays = on.getByRole('group', { name: PAYS });
  await pays.getByLabel('Field', { exact: true }).selectOption('Labels');
  await pays.getByLabel('Condition').selectOption('is one of');
  await pays.getByLabel('Any of these, one per line').fill('customer\nkitchen');
  await on.getByRole('button', { name: 'Add one that a person ticks' }).click();
  await on.getByRole('group', { name: 'A rule without a name yet' }).getByLabel('What must be so').fill(LEGAL);
  for (const rule of [PAYS, LEGAL]) await need(rule, 'Off');
  await on.getByLabel('Rules for').selectOption('Story');
  for (const rule of [PAYS, LEGAL]) await need(rule, 'Required');
  await on.getByText('Story differs from all types in 2 rules').waitFor();
}

async function agreedOn(key: string): Promise<void> {
  const { talk } = seenOn(await jira.panel('ana', key, 'startTalk'));
  await jira.panel('ana', key, 'listenOnly');
  for (const as of ['ben', 'chiara']) {
    await jira.panel(as, key, 'nothingFromMe');
    await jira.panel(as, key, 'castVote', { base: { round: 1 }, input: { confidence: 4 } });
  }
  for (const as of ['ben', 'chiara']) await jira.panel(as, key, 'revealBallot', { base: { round: 1 }, input: {} });
  await jira.panel('ana', key, 'closeTalk', { base: { talk }, input: { outcome: 'ready', agreed: '' } });
  await jira.settle();
}

const edit = (key: string, fields: object) => jira.rest('ana', 'PUT', `/rest/api/3/issue/${key}`, { fields });

test('a required label and tick lead a story from To refine to Ready, an edit to Re-check', async () => {
  const [ana, ben] = [await aPerson(browser, jira, 'ana'), await aPerson(browser, jira, 'ben')];
  await ana.open(SETTINGS);
  const settings = ana.page.frameLocator('main iframe');
  await writeRules(settings);
  expect(await violationsInApp(ana.page)).toEqual([]);
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText(/ready items? would no longer be ready/).waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);
  await settings.getByRole('button', { name: 'Save anyway' }).click();
  await settings.getByText('Version 1').first().waitFor();

  const key = await aTicket(jira, 'Refund a lunch that was cancelled in time');
  await agreedOn(key);
  const panel = await ben.panel(key);
  const left = panel.getByRole('list', { name: 'What is left' });
  await panel.getByText(new RegExp(`^Agreed on \\w+ \\d+\\. Still missing: “${PAYS}”; “${LEGAL}”`, 'u')).waitFor();
  await left.getByText(`${PAYS}: edit “Labels” on the work item`).waitFor();
  expect(await violationsInApp(ben.page)).toEqual([]);

  await edit(key, { labels: ['customer'] });
  await ben.panel(key);
  await panel.getByText(new RegExp(`^Agreed on \\w+ \\d+\\. Still missing: “${LEGAL}”`, 'u')).waitFor();
  await left.getByRole('button', { name: new RegExp(LEGAL) }).click();
  const tick = panel.getByRole('checkbox', { name: new RegExp(`^${LEGAL}`) });
  await expect(tick.evaluate((box) => box === box.ownerDocument.activeElement)).resolves.toBe(true);
  await ben.page.keyboard.press('Space');
  await panel.getByText('Ready', { exact: true }).first().waitFor();
  await panel.getByText(/^you, /).waitFor();

  await edit(key, { summary: 'Refund any lunch, whenever it was cancelled' });
  await ben.panel(key);
  await panel.getByText('Re-check', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Still agreed' }).click();
  const other = await (await aPerson(browser, jira, 'chiara')).panel(key);
  await other.getByRole('button', { name: 'Still agreed' }).click();
  await other.getByText(`Changed since it was ticked: ${LEGAL}`).waitFor();
  await other.getByRole('button', { name: `Tick when so: ${LEGAL}` }).click();
  await other.getByRole('checkbox', { name: new RegExp(`^${LEGAL}`) }).check();
  await other.getByText('Ready', { exact: true }).first().waitFor();
  expect([...ana.complaints, ...ben.complaints]).toEqual([]);
});

test('a rule is edited: another field meets it as well, and only urgent items are asked', async () => {
  const [ana, ben] = [await aPerson(browser, jira, 'ana'), await aPerson(browser, jira, 'ben')];
  await ana.open(SETTINGS);
  const settings = ana.page.frameLocator('main iframe');
  await settings.getByRole('button', { name: 'Our own rules' }).click();
  await settings.getByRole('button', { name: `Edit: ${PAYS}` }).click();
  const pays = settings.getByRole('group', { name: PAYS });
  await pays.getByRole('button', { name: 'Add another way to meet it' }).click();
  await pays
    .getByRole('group', { name: 'Or, way 2 to meet it' })
    .getByLabel('Field', { exact: true })
    .selectOption('Due date');
  await pays.getByRole('checkbox', { name: 'Ask it only if another field says so' }).check();
  const onlyIf = pays.getByRole('group', { name: 'Ask it only if another field says so' });
  await onlyIf.getByLabel('Field', { exact: true }).selectOption('Priority');
  await onlyIf.getByLabel('Condition').selectOption('is one of');
  await onlyIf.getByLabel('Any of these, one per line').fill('High');
  expect(await violationsInApp(ana.page)).toEqual([]);
  await settings.getByRole('button', { name: `Fold: ${PAYS}` }).click();
  await settings
    .getByText('Labels is one of customer, kitchen or Due date is filled in, only if Priority is one of High')
    .waitFor();
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText('Version 2').first().waitFor();

  const key = await aTicket(jira, 'Tell the kitchen about a late order');
  await edit(key, { priority: { name: 'High' } });
  const panel = await ben.panel(key);
  const left = panel.getByRole('list', { name: 'What is left' });
  await left.getByText(`${PAYS}: edit “Labels” or “Due date” on the work item`).waitFor();
  for (const fields of [{ duedate: '2026-12-24' }, { duedate: null, priority: { name: 'Low' } }]) {
    await edit(key, fields);
    await ben.panel(key);
    await left.getByText(LEGAL).waitFor();
    expect(await left.getByText(PAYS).count()).toBe(0);
  }
  expect([...ana.complaints, ...ben.complaints]).toEqual([]);
});
