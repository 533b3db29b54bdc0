import type { Browser, FrameLocator } from 'playwright-core';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { join } from './support/team';
import { stage } from './support/stage';

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'greta', locale: 'de_DE', projectKey: 'DLV' });
});

/** Opens the look back of the team with invented figures, or of another project, once everything is read. */
async function learning(person: Person, project = 'DLV'): Promise<FrameLocator> {
  await person.open(`/jira/software/projects/${project}/apps/backlog-report-page/look-back`);
  const on = person.page.frameLocator('main iframe');
  await part(on, 'Since you began').waitFor();
  return on;
}

const part = (on: FrameLocator, name: string) => on.getByRole('region', { name, exact: true });

test('on the first open the cases stand there, and what the others wait for', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const on = await learning(ana, 'TIF');
  await on.getByRole('region', { name: 'What went wrong in Sprint 10' }).waitFor();
  await on.getByText(/did agreeing help/u).waitFor();
  await part(on, 'Since you began')
    .getByRole('button', { name: 'Read the last 5 sprints from Jira’s history' })
    .waitFor();
  expect(ana.complaints).toEqual([]);
});

test('with fourteen recorded sprints it is compared, and a sprint’s dots open its items', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const on = await learning(ana);
  await part(on, 'Did agreeing help?').getByText('Seen together, not proven.').waitFor();
  const dots = on.getByRole('button', { name: /^agreed at the start, Tour 20: / });
  await dots.click();
  const list = on.getByRole('region', { name: /^agreed at the start, Tour 20: / });
  await list.getByRole('link').first().waitFor();
  const [, counted] = /of (\d+) with/u.exec((await dots.getAttribute('aria-label')) ?? '') ?? [];
  expect(await list.getByRole('listitem').count()).toBe(Number(counted));
  await ana.page.keyboard.press('Escape');
  expect(await dots.evaluate((element) => element === document.activeElement)).toBe(true);
  for (const width of [1280, 420]) {
    await ana.page.setViewportSize({ width, height: 4000 });
    expect([width, ...(await violationsInApp(ana.page))]).toEqual([width]);
  }
  expect(ana.complaints).toEqual([]);
});

test('a rule leads to its setting', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const on = await learning(ana);
  await part(on, 'Your rules at the start')
    .getByRole('button', { name: /^Change the rule: why/u })
    .click();
  await ana.page.waitForURL(/\/settings\/apps\/refinement-settings/u);
  const settings = ana.page.frameLocator('main iframe');
  const rule = settings.getByRole('radiogroup', { name: /why it matters/u });
  await rule.waitFor();
  expect(ana.complaints).toEqual([]);
});

test('both sides since the team began are read on demand, and another beginning moves them', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const on = await learning(ana);
  const since = part(on, 'Since you began');
  await since.getByRole('button', { name: /^Read the last \d+ sprints/u }).click();
  await since.getByRole('columnheader', { name: /^before: \d+ sprints ◇$/ }).waitFor();
  await since.getByRole('columnheader', { name: /^since: \d+ sprints ◇$/ }).waitFor();
  await since.getByRole('combobox').selectOption('Tour 16');
  await since.getByRole('button', { name: /^Read the last \d+ sprints/u }).click();
  await since.getByRole('columnheader', { name: 'before: 12 sprints ◇' }).waitFor();
  await since.getByRole('columnheader', { name: 'since: 5 sprints ◇' }).waitFor();
  expect(ana.complaints).toEqual([]);
});

test('on a board without sprints a year is read on demand, by month', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open('/jira/software/projects/DSK/apps/backlog-report-page/look-back');
  const on = ana.page.frameLocator('main iframe');
  await on.getByText(/^In the last 6 weeks/u).waitFor();
  await on.getByRole('button', { name: 'Read the last 12 months from Jira’s history' }).click();
  await part(on, 'Did agreeing help?').getByText('Seen together, not proven.').waitFor();
  const count = on.getByRole('button', { name: /^agreed when work began: / });
  const [, items] = /of (\d+)/u.exec(await count.innerText()) ?? [];
  await count.click();
  const list = on.getByRole('region', { name: /^agreed when work began: / });
  await list.getByRole('button', { name: `Show all ${items}` }).click();
  expect(await list.getByRole('listitem').count()).toBe(Number(items));
  for (const width of [1280, 420]) {
    await ana.page.setViewportSize({ width, height: 4000 });
    expect([width, ...(await violationsInApp(ana.page))]).toEqual([width]);
  }
  expect(ana.complaints).toEqual([]);
});

test('a comment that asks says so, and becomes a question on its issue in one press', async () => {
  const ben = await aPerson(browser, jira, 'ben');
  const on = await learning(ben, 'TIF');
  await part(on, 'Asked after start')
    .getByRole('button', { name: /in comments, unanswered$/u })
    .click();
  const list = on.getByRole('region', { name: /^With unanswered questions in comments/u });
  const asked = 'Who tells us when a supplier changes a recipe?';
  await list.getByRole('button', { name: `Ask it as a question: ${asked}` }).click();
  const said = list.getByText(/^Asked as a question/u);
  await said.waitFor();
  expect(await said.evaluate((element) => element === document.activeElement)).toBe(true);
  const panel = await ben.panel('TIF-23');
  await panel.getByRole('listitem').filter({ hasText: asked }).first().waitFor();
  expect(ben.complaints).toEqual([]);
});

/** "6 of 34": how many agreed items the person sees, and how many of them had trouble. */
async function agreedSeenBy(name: string) {
  const person = await aPerson(browser, jira, name);
  const heard: Promise<string>[] = [];
  person.page.on('response', (response) => heard.push(response.text().catch(() => '')));
  const on = await learning(person);
  const count = on.getByRole('button', { name: /^agreed at the start: .* with trouble/ });
  const [, items] = /of (\d+)/u.exec(await count.innerText()) ?? [];
  await count.click();
  await on
    .getByRole('region', { name: /^agreed at the start: .* with trouble/ })
    .getByRole('link')
    .first()
    .waitFor();
  return { items: Number(items), heard: (await Promise.all(heard)).join('\n') };
}

test('what a person may not see is in no figure, no list and no answer', async () => {
  const [ben, chiara] = [await agreedSeenBy('ben'), await agreedSeenBy('chiara')];
  expect(chiara.items).toBe(ben.items - 1);
  const secret = 'Only Ana and Ben may see this';
  expect(ben.heard).toContain(secret);
  expect(chiara.heard).not.toContain(secret);
});

test('in German it fits a narrow page', async () => {
  const greta = await aPerson(browser, jira, 'greta');
  await greta.page.setViewportSize({ width: 420, height: 1400 });
  await greta.open('/jira/software/projects/DLV/apps/backlog-report-page/look-back');
  const on = greta.page.frameLocator('main iframe');
  await part(on, 'Hat Vereinbaren geholfen?').getByText('Zusammen gesehen, nicht bewiesen.').waitFor();
  const body = on.locator('body');
  expect(await body.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(greta.complaints).toEqual([]);
});
