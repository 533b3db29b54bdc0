import type { Browser } from 'playwright-core';
import { listening } from '../listening';
import { toStep, vote } from './support/at-vote';
import { startTalk } from './support/at-table';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { aTicket, gather } from './support/team';
import { stage } from './support/stage';

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});

test('with the clock stopped, so without looks, a Realtime hint shows a vote', async () => {
  const issue = await aTicket(jira, 'Remember the last order');
  const [ben, chiara] = await gather(browser, jira, ['ben', 'chiara'], issue);
  if (ben === undefined || chiara === undefined) throw new Error('Somebody is missing.');
  await Promise.all([opened(ben.on), opened(chiara.on)]);
  await chiara.page.clock.install();
  const listens = listening(chiara.page);
  await chiara.page.reload();
  await listens;
  await opened(chiara.on);
  await chiara.page.clock.pauseAt(Date.now() + 60_000);

  await startTalk(ben);
  await chiara.on.getByRole('timer').waitFor();
  // The news of the talk opens the panel in full, which makes Chiara present.
  await chiara.page.clock.runFor(4_000);
  await chiara.on.getByText('2 here').first().waitFor();
  // A page refreshes at most every four seconds of its own clock.
  await chiara.page.clock.runFor(4_000);
  const now = () => chiara.on.locator('body').evaluate(() => Date.now());
  const stopped = await now();
  await toStep(chiara, /^3 Vote/);
  await vote(ben, 'Good');
  await chiara.on.getByText(/^Voted: Ben/).waitFor();
  expect(await now()).toBe(stopped);

  // A lost hint is made up for by a look once time passes.
  await jira.control('PUT', '/faults', { seed: 1, rules: [{ where: 'realtime', what: { kind: 'lost' } }] });
  await ben.on.getByRole('button', { name: /^Reveal/ }).click();
  await ben.on.getByRole('button', { name: /^Reveal without/ }).click();
  await ben.on.getByText('1 of 1 would start').first().waitFor();
  expect(await chiara.on.getByText('1 of 1 would start').count()).toBe(0);
  await chiara.page.clock.resume();
  await chiara.on.getByText('1 of 1 would start').first().waitFor();
  expect([...ben.complaints, ...chiara.complaints]).toEqual([]);
});
