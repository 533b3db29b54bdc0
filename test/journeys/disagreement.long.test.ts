import type { Browser } from 'playwright-core';
import { z } from 'zod';
import * as jql from '../../src/jira/search/jql';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { closePages, stage } from './support/stage';
import { aTicket, gather, type Member } from './support/team';

const PAUSE_MS = 130_000;

/** What a team disagrees on is never called ready, and the words of a doubt stand where all look. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const REASON = 'Suppliers change recipes without telling us';
const ANSWER = 'The contract makes them tell us a week before.';

type Ballot = { readonly confidence: number; readonly size?: string };

/** Ben starts a talk, all of them have nothing to ask, and Ben shows it: the talk is at the vote. */
async function toTheVote(issue: string, others: readonly string[]): Promise<void> {
  await jira.panel('ben', issue, 'startTalk');
  for (const name of ['ben', ...others]) {
    await jira.panel(name, issue, 'openPanel');
    await jira.panel(name, issue, 'nothingFromMe');
  }
  await jira.panel('ben', issue, 'showWritten');
}

const votes = async (issue: string, cast: Readonly<Record<string, Ballot>>): Promise<void> => {
  await jira.panel('ben', issue, 'openPanel');
  for (const [name, ballot] of Object.entries(cast))
    await jira.panel(name, issue, 'castVote', { base: { round: 1 }, input: ballot });
};

async function open(issue: string, ...names: readonly string[]): Promise<readonly Member[]> {
  const members = await gather(browser, jira, names, issue);
  await Promise.all(
    members.map(({ page, on }) => page.setViewportSize({ width: 1400, height: 1000 }).then(() => opened(on))),
  );
  return members;
}

const found = z.object({ issues: z.array(z.object({ key: z.string() })) });

/** Keys that Jira's search finds as ready, once the background is done. */
async function readyInSearch(): Promise<readonly string[]> {
  await jira.settle();
  const clause = jql.all(jql.inProject('TIF'), jql.hasState(['ready']));
  const { body } = await jira.rest('ana', 'POST', '/rest/api/3/search/jql', {
    jql: clause,
    fields: ['summary'],
    maxResults: 100,
  });
  return found.parse(body).issues.map(({ key }) => key);
}

const barOf = ({ on }: Member) => on.getByRole('region', { name: 'Talk' });
const focusIn = (member: Member) => member.on.locator('textarea:focus, input:focus').first();

test('sizes 1, 20, 1 are ready nowhere until a person settles the size', async () => {
  const issue = await aTicket(jira, 'Order for a whole week');
  await jira.panel('ben', issue, 'startTalk');
  const [ben, chiara] = await open(issue, 'ben', 'chiara');
  if (ben === undefined || chiara === undefined) throw new Error('A person is missing.');

  // The last step has its own button in the bar, wherever the talk is.
  const steps = ben.on.getByRole('navigation');
  await steps.getByRole('button', { name: /^4 Close/ }).click();
  await barOf(ben).getByRole('button', { name: 'Close the talk' }).waitFor();
  expect(
    await barOf(ben)
      .getByRole('button', { name: /^(Show what we wrote|Reveal)/ })
      .count(),
  ).toBe(0);
  await steps.getByRole('button', { name: /^2 Unknowns/ }).click();

  await toTheVote(issue, ['chiara', 'dinesh']);
  await votes(issue, {
    ben: { confidence: 4, size: '1' },
    chiara: { confidence: 4, size: '20' },
    dinesh: { confidence: 4, size: '1' },
  });
  await ben.on.getByRole('button', { name: 'Reveal · 3 of 3' }).click();
  await chiara.on.getByText('3 of 3 would start').first().waitFor();
  await chiara.on.getByText('a new vote comes next').waitFor();
  await barOf(ben).getByRole('button', { name: 'Vote again' }).waitFor();
  expect(
    await barOf(ben)
      .getByRole('button', { name: /^Close/ })
      .count(),
  ).toBe(0);
  await ben.on.getByText('It ends as: Another talk').waitFor();
  for (const { on } of [ben, chiara]) {
    await on
      .getByRole('button', { name: /^sizes are \d steps apart$/ })
      .first()
      .waitFor();
    expect(await on.getByText('Ready', { exact: true }).filter({ visible: true }).count()).toBe(0);
  }
  expect(await readyInSearch()).not.toContain(issue);
  // Reports and searches follow a talk once it pauses.
  await jira.control('POST', '/clock/advance', { ms: PAUSE_MS });
  expect(await readyInSearch()).not.toContain(issue);
  const { page, report: openReport } = await aPerson(browser, jira, 'emma');
  const report = await openReport('TIF');
  await report.getByRole('searchbox').fill(issue);
  const row = report.getByRole('row').filter({ hasText: issue });
  await row.getByText(/steps apart/).waitFor();
  expect(await row.getByText('Ready', { exact: true }).count()).toBe(0);
  await page.close();

  await ben.on.getByRole('button', { name: 'Settle…' }).click();
  await ben.on.getByRole('group', { name: 'Which size?' }).getByRole('button', { name: '5', exact: true }).click();
  await ben.on.getByText('It ends as: Ready').waitFor();
  await barOf(ben)
    .getByRole('button', { name: /^Close the talk/ })
    .click();
  await ben.on.getByRole('timer').waitFor({ state: 'detached' });
  await chiara.on.getByText('Ready', { exact: true }).first().waitFor();
  expect(await readyInSearch()).toContain(issue);
  expect([...ben.complaints, ...chiara.complaints]).toEqual([]);
});

test('the words of a low vote stand at the reveal, are named as left, and a press leads to the answer', async () => {
  const issue = await aTicket(jira, 'Warn about nuts in time');
  await toTheVote(issue, ['chiara', 'dinesh']);
  await votes(issue, { ben: { confidence: 4 }, chiara: { confidence: 5 }, dinesh: { confidence: 1 } });
  await jira.panel('dinesh', issue, 'giveReason', { base: { round: 1 }, input: { text: REASON, signed: false } });
  const [ben] = await open(issue, 'ben');
  await ben?.on.getByRole('button', { name: 'Reveal · 3 of 3' }).click();
  await ben?.on.getByText('It ends as: Another talk').waitFor();
  // Ana, who owns the anonymous question, is told in one mail at the close, and not before.
  await jira.settle();
  expect(JSON.stringify((await jira.rest('ana', 'GET', '/forge/notifications')).body)).not.toContain(REASON);

  const [ana] = await open(issue, 'ana');
  if (ana === undefined || ben === undefined) throw new Error('A person is missing.');
  for (const { on } of [ana, ben]) {
    await on.getByText('1 would not start yet:').waitFor();
    const words = on.getByRole('listitem').filter({ hasText: REASON }).first();
    await words.getByRole('button', { name: /^Answer/ }).waitFor();
    expect(await words.innerText()).not.toMatch(/Dinesh|heard/);
  }
  await barOf(ana)
    .getByRole('button', { name: `“${REASON}”` })
    .click();
  await focusIn(ana).waitFor();
  await ana.page.keyboard.type(ANSWER);
  await ana.page.keyboard.press('Control+Enter');
  const ok = barOf(ben).getByRole('button', { name: 'an OK' });
  await ok.waitFor();
  await ok.click();
  const led = ben.on.getByRole('listitem').filter({ has: ben.on.locator(':focus') });
  await led.getByRole('button', { name: /^That answers it/ }).click();
  await barOf(ben).getByRole('button', { name: 'Close the talk' }).click();
  await ben.on.getByText('Ready', { exact: true }).first().waitFor();
  expect([...ana.complaints, ...ben.complaints]).toEqual([]);
});
