import type { Browser } from 'playwright-core';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { closePages, stage } from './support/stage';
import { aTicket, gather } from './support/team';

/** What was agreed stands on the text that people saw, and its sentence says when and whether that has changed. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const AGREED = 'Orders for a day close at 8:00 that morning.';
const REWORDED = 'Orders for a day close at 9:30 that morning.';

/** Replaces the description of a ticket by one with another "why". */
async function rewrite(issue: string): Promise<void> {
  const text = (words: string) => [{ type: 'text', text: words }];
  const content = [
    { type: 'heading', attrs: { level: 2 }, content: text('Why') },
    { type: 'paragraph', content: text('The kitchen buys at 9:30 now, so orders may come in until then.') },
  ];
  const fields = { description: { type: 'doc', version: 1, content } };
  const { status } = await jira.rest('ana', 'PUT', `/rest/api/3/issue/${issue}`, { fields });
  expect(status).toBe(204);
  await jira.settle();
}

test('a text changed after the reveal ends as Re-check, two still agree, and the sentence tells of it', async () => {
  const issue = await aTicket(jira, 'Close the orders of a day');
  const voters = ['ben', 'chiara', 'dinesh'];
  await jira.panel('ben', issue, 'startTalk');
  for (const name of voters) {
    await jira.panel(name, issue, 'openPanel');
    await jira.panel(name, issue, 'nothingFromMe');
    await jira.panel(name, issue, 'castVote', { base: { round: 1 }, input: { confidence: 4 } });
  }
  await jira.panel('ben', issue, 'revealBallot', { base: { round: 1 }, input: {} });
  const [ben, chiara] = await gather(browser, jira, ['ben', 'chiara'], issue);
  if (ben === undefined || chiara === undefined) throw new Error('A person is missing.');
  await Promise.all([ben, chiara].map(({ on }) => opened(on)));
  await ben.on.getByText('It ends as: Ready').waitFor();

  await rewrite(issue);
  for (const { on } of [ben, chiara])
    await on
      .getByText(/^Changed after the vote/)
      .first()
      .waitFor();
  await ben.on.getByText('It ends as: Re-check').waitFor();
  await ben.on.getByLabel('What did we agree, in one sentence?').fill(AGREED);
  await ben.on.getByRole('button', { name: 'Close the talk' }).click();
  for (const { on } of [ben, chiara]) {
    await on.getByText('Re-check', { exact: true }).first().waitFor();
    await on.getByRole('button', { name: 'Still agreed', exact: true }).click();
  }
  for (const { page, on } of [ben, chiara]) {
    await on.getByText('Ready', { exact: true }).first().waitFor();
    await on.locator('header').getByText(`Agreed today: ${AGREED} · changed since, still agreed today`).waitFor();
    // Jira's badge says the same as the panel.
    await page
      .getByRole('region', { name: /beside the issue$/ })
      .getByText('Ready', { exact: true })
      .waitFor();
  }

  await ben.on.getByRole('button', { name: 'More actions', exact: true }).click();
  await ben.on.getByRole('menuitem', { name: 'Reword' }).click();
  await ben.on.getByLabel('What we agreed, in other words').fill(REWORDED);
  await ben.on.getByRole('button', { name: 'Save the sentence' }).click();
  await ben.on.getByText('As it was agreed').click();
  await ben.on.getByText(AGREED, { exact: true }).waitFor();
  await chiara.on
    .locator('header')
    .getByText(/^Agreed today, reworded by Ben Okafor today:/)
    .getByText(REWORDED)
    .waitFor();
  expect([...ben.complaints, ...chiara.complaints]).toEqual([]);
});
