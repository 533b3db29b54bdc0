import type { Browser } from 'playwright-core';
import { z } from 'zod';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { stage } from './support/stage';

/** A ticket with a goal and no talk, which the test plans for the next sprint: the rule flags nothing later. */
const ISSUE = 'TIF-56';
const QUESTION = 'Which day closes a month?';

let jira: LocalJira;
let browser: Browser;
let team: { readonly ana: Person; readonly ben: Person; readonly chiara: Person };

stage(async (on) => {
  ({ jira, browser } = on);
  const [ana, ben, chiara] = await Promise.all(['ana', 'ben', 'chiara'].map((name) => aPerson(browser, jira, name)));
  if (!ana || !ben || !chiara) throw new Error('Somebody is missing.');
  team = { ana, ben, chiara };
});

/** Runs the rule by hand on the automation page; resolves with the number of new issues in its audit log. */
async function runTheRule({ open }: Person): Promise<number> {
  const page = await open('/jira/software/projects/TIF/automation');
  const rows = page.getByRole('row', { name: /Flag unready items/ });
  const button = page.getByRole('button', { name: 'Run now' });
  await button.waitFor();
  const before = await rows.count();
  await button.click();
  await rows.nth(before).waitFor();
  await jira.settle();
  return (await rows.count()) - before;
}

const history = z.object({ values: z.array(z.object({ id: z.string() })) });
const comments = z.object({ comments: z.array(z.object({ id: z.string(), updated: z.string() })) });

/** The changes that the rule can make on the issue. */
async function traces() {
  const [changed, commented] = await Promise.all(
    ['changelog', 'comment'].map((what) => jira.rest('ana', 'GET', `/rest/api/3/issue/${ISSUE}/${what}`)),
  );
  return { history: history.parse(changed?.body).values, comments: comments.parse(commented?.body).comments };
}

const SPRINT_FIELD = 'customfield_10020';
const planned = z.object({ fields: z.object({ [SPRINT_FIELD]: z.array(z.object({ id: z.number() })) }) });

/** Plans the ticket for the sprint in which TIF-41 is. */
async function planForNextSprint(): Promise<void> {
  const { body } = await jira.rest('ana', 'GET', `/rest/api/3/issue/TIF-41?fields=${SPRINT_FIELD}`);
  const sprint = planned.parse(body).fields[SPRINT_FIELD]?.[0]?.id;
  await jira.rest('ana', 'PUT', `/rest/api/3/issue/${ISSUE}`, { fields: { [SPRINT_FIELD]: sprint } });
  await jira.settle();
}

async function readyInNextSprint(person: Person): Promise<number> {
  const report = await person.report('TIF');
  const card = report
    .locator('section,article,div')
    .filter({ has: report.getByRole('heading', { name: 'Sprint 12' }) })
    .last();
  const text = await card
    .getByText(/\d Ready/)
    .first()
    .innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

test('three people take an issue to ready; the report counts it, and the rule flags it', async () => {
  const { ana, ben, chiara } = team;
  await planForNextSprint();
  const before = await readyInNextSprint(ana);

  expect(await runTheRule(ana)).toBeGreaterThan(0);
  const flagged = await traces();
  expect(flagged.comments).toHaveLength(1);
  await runTheRule(ana);
  expect(await traces()).toEqual(flagged);
  await ana.open(`/browse/${ISSUE}`);
  await ana.page.getByRole('checkbox', { name: 'Flagged', checked: true }).waitFor();
  await ana.page
    .getByText(/Not agreed yet/)
    .first()
    .waitFor();

  const led = await ana.panel(ISSUE);
  await led.getByRole('button', { name: 'Start refining' }).click();
  await led.getByRole('timer').waitFor();

  const [bens, chiaras] = await Promise.all([ben.panel(ISSUE), chiara.panel(ISSUE)]);
  // Opening the panel of the running talk made both present.
  await led.getByRole('button', { name: '3 here' }).waitFor();
  await bens.getByLabel(/What could go wrong/).fill(QUESTION);
  await bens.getByRole('button', { name: 'Add', exact: true }).click();
  await bens.getByText(QUESTION).waitFor();
  await chiaras.getByRole('button', { name: 'Nothing from me' }).click();
  await led.getByRole('button', { name: 'Show what we wrote · 2 of 3' }).click();

  // The facilitator's step takes the others along.
  await led.getByRole('button', { name: 'Go to the vote' }).click();
  await Promise.all(
    [bens, chiaras].map(async (panel) => {
      await panel.getByRole('radio', { name: /4 Good/ }).click();
      await panel
        .getByText(/You have voted/)
        .first()
        .waitFor();
    }),
  );
  await led.getByRole('button', { name: 'Reveal · 2 of 3' }).click();
  // Ana, who leads, only watches. Of two votes each voter presses.
  await led.getByRole('button', { name: 'Reveal without you' }).click();
  for (const panel of [bens, chiaras]) await panel.getByRole('button', { name: 'Show mine, too' }).click();
  await led
    .getByText(/Both would start/)
    .first()
    .waitFor();

  await led.getByLabel('What did we agree, in one sentence?').fill('A statement a month, closed on its last day.');
  await led.getByRole('button', { name: 'Another end…' }).click();
  await led.getByRole('radio', { name: 'Ready' }).check();
  await led.getByRole('button', { name: 'Close the talk' }).click();
  await led.getByText('Ready', { exact: true }).first().waitFor();
  await jira.settle();

  expect(await readyInNextSprint(ana)).toBe(before + 1);
  await runTheRule(ana);
  await ana.open(`/browse/${ISSUE}`);
  await ana.page.getByRole('checkbox', { name: 'Flagged', checked: false }).waitFor();
  expect([...ana.complaints, ...ben.complaints, ...chiara.complaints]).toEqual([]);
});
