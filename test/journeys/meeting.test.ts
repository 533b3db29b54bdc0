import type { Browser, FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { named } from '../named';
import { violationsInApp } from './support/axe';
import { kvsQuotas, type LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { countPresses } from './support/presses';
import { aTicketOnPaper, readAhead } from './support/read-ahead';
import { closePages, stage } from './support/stage';

/** One page and one list a board: whoever has it open comes along, and nothing is pressed for that. */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const PAGE = '/jira/software/projects/TIF/apps/backlog-report-page/meeting';
const NAMES = ['ana', 'ben', 'chiara', 'emma'] as const;
const ASKED = 'Who buys on a holiday?';

type Attender = Person & { readonly on: FrameLocator; readonly presses: () => number };

async function attending(): Promise<readonly Attender[]> {
  return Promise.all(
    NAMES.map(async (name) => {
      const person = await aPerson(browser, jira, name);
      await person.page.setViewportSize({ width: 1400, height: 1400 });
      const count = await countPresses(person.page);
      const presses = (): number => count().pointer + count().keys;
      await person.open(PAGE);
      return { ...person, presses, on: person.page.frameLocator('main iframe') };
    }),
  );
}

const panelShape = z.object({
  value: z.object({
    assessment: z.object({ readiness: z.object({ state: z.string(), missing: z.string() }) }),
    questions: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        kind: z.string(),
        state: z.string(),
        answer: z.string().nullable(),
        version: z.number(),
      }),
    ),
    talks: z.array(z.object({ outcome: z.string(), meeting: z.string().optional() })),
  }),
});
const panelOf = async (who: string, key: string) => panelShape.parse(await jira.panel(who, key, 'openPanel')).value;

const listShape = z.object({ body: z.object({ value: z.object({ items: z.array(z.object({ id: z.string() })) }) }) });

const onPage = (functionKey: string, payload: object): Promise<unknown> =>
  jira.control('POST', '/invoke', {
    as: 'ana@tiffin.example',
    moduleKey: 'backlog-report-page',
    functionKey,
    payload: named(payload),
    projectKey: 'TIF',
  });

/** Presses what the page offers until its talk runs: an answer that was lost twice leaves the press to be done once more. */
async function talking({ on }: Attender): Promise<void> {
  const again = on.getByRole('button', { name: /^(Start the talk|Try again)$/ }).first();
  const timer = on.getByRole('timer').first();
  while (!(await timer.isVisible())) {
    await timer.or(again).first().waitFor();
    // The page may go on by itself while its offer is pressed.
    await Promise.race([timer.waitFor(), again.click()]);
  }
}

/** Late and lost answers, of the back end and of storage. */
const FAULTS = [
  { where: 'invoke', what: { kind: 'latency', ms: [0, 200] } },
  { where: 'invoke', match: { functionKey: 'resolver' }, what: { kind: 'lost' }, chance: 0.08, times: 4 },
  { where: 'kvs', match: { path: '*/transaction' }, what: { kind: 'lost' }, chance: 0.2, times: 3 },
];

test('a whole meeting: a fast lane of two, three talks, one skipped, and worth it', async () => {
  const tickets = [];
  for (const summary of ['Fast one', 'Fast two', 'Talk one', 'Talk two', 'Skip me', 'Talk three'])
    tickets.push(await aTicketOnPaper(jira, summary));
  const [fast, faster, one, two, skipped, three] = tickets;
  if (!fast || !faster || !one || !two || !skipped || !three) throw new Error('A ticket is missing.');
  await jira.settle();
  for (const { key } of [fast, faster]) await readAhead(jira, key);
  const input = { text: ASKED, kind: 'question', blocking: true, category: null, owner: null, due: null };
  await jira.panel('chiara', one.key, 'askQuestion', { base: {}, input });
  const question = (await panelOf('ben', one.key)).questions.find(({ text }) => text === ASKED);
  if (question === undefined) throw new Error('The question is missing.');
  const { id, text, kind, state, answer } = question;
  await jira.panel('ben', one.key, 'answerQuestion', {
    base: { text, kind, state, answer },
    input: { id, answer: 'Nobody: there is no school.' },
  });
  const before = listShape.parse(await onPage('openMeeting', {})).body.value.items.map((item) => item.id);
  await onPage('changeList', { base: { items: before }, input: { items: tickets.map((ticket) => ticket.id) } });
  await jira.settle();

  const team = await attending();
  const [ana, ben, ...others] = team;
  if (ana === undefined || ben === undefined) throw new Error('A person is missing.');
  const all = async (work: (one: Attender) => Promise<unknown>) => void (await Promise.all(team.map(work)));
  await ana.on.getByRole('region', { name: 'Talk first' }).getByText(one.key).waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);

  // What nobody doubts is shown by one press, is ready by the rules, and is left without a talk by one press each.
  const press = ana.on.getByRole('button', { name: 'Show everybody the votes on these 2' });
  await press.click();
  await press.waitFor({ state: 'detached' });
  for (const { key } of [fast, faster])
    expect((await panelOf('ana', key)).assessment.readiness).toMatchObject({ state: 'ready', missing: '' });
  for (const [at, { key }] of [fast, faster].entries()) {
    await ana.on.getByRole('button', { name: `Agree: ${key}` }).click();
    await ana.on.getByText(`${key}: agreed without a talk, read by 3`).waitFor();
    await ben.on
      .locator('summary')
      .filter({ hasText: `${at + 1} agreed` })
      .waitFor();
  }

  // A page that is open comes along, and its person is in the talk.
  await ana.on.getByRole('button', { name: 'Start now' }).click();
  // The list names another day.
  await ana.on.getByRole('button', { name: 'Start all the same' }).click();
  await all(({ on }) => on.getByRole('heading', { level: 2, name: new RegExp(one.key) }).waitFor());
  await ana.on.getByText('4 here').first().waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);

  // One press a talk closes it and takes everybody to the next item, whose talk runs by then.
  const closes = async (by: Attender, onTo: string): Promise<number> => {
    const step = by.on.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: /^4 Close/ });
    const close = by.on.getByRole('button', { name: new RegExp(`on to ${onTo}$`) });
    const elsewhere = by.on.locator('nav [aria-current="step"]').filter({ hasNotText: '4 Close' });
    let presses = 1;
    // A talk that comes to its vote meanwhile takes the page there, and the end is pressed again.
    while (!(await close.isVisible())) {
      await step.click();
      presses += 1;
      await close.or(elsewhere).first().waitFor();
    }
    await close.click();
    await all(({ on }) => on.getByRole('heading', { level: 2, name: new RegExp(onTo) }).waitFor());
    await talking(by);
    return presses;
  };
  // As many presses as to go to the end of any talk and to close it; the others press nothing to come along.
  const [leads, ...follow] = team.map((one) => one.presses());
  const presses = await closes(ana, two.key);
  await ana.on.getByText('4 here').first().waitFor();
  expect(team.map((one) => one.presses())).toEqual([(leads ?? 0) + presses, ...follow]);
  expect(follow).toEqual([0, 0, 0]);
  await jira.control('PUT', '/faults', { seed: 7, rules: FAULTS, kvsQuotas });
  await closes(ana, skipped.key);
  // Anybody skips; the item comes back, and the talk without an act is taken away.
  await ben.on.getByRole('button', { name: 'Later' }).click();
  await all(({ on }) => on.getByRole('heading', { level: 2, name: new RegExp(three.key) }).waitFor());
  await talking(ben);
  await jira.control('DELETE', '/faults');
  await talking(ana);
  await closes(ana, skipped.key);
  expect((await panelOf('ana', skipped.key)).talks).toEqual([]);
  await talking(ben);
  await ben.on.getByRole('button', { name: 'End the meeting' }).click();

  // Everybody sees what became of it, and says whether it was worth the time.
  await all(({ on }) => on.getByRole('heading', { name: /^Last meeting/ }).waitFor());
  await ana.on.getByText(/^2 agreed, 3 need another talk, 1 without an outcome/).waitFor();
  for (const { on } of [ana, ben, ...others]) {
    await on.getByRole('group', { name: 'Was it worth your time?' }).getByRole('button', { name: '4' }).click();
    await on.getByText(/^Thank you|^Worth the time,/).waitFor();
  }
  await team.at(-1)?.on.getByText('Worth the time, from 1 to 5: 4 people said 4').waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);

  // Nothing is lost: three talks of this meeting, and the skipped item is on the next list.
  for (const { key } of [one, two, three])
    expect((await panelOf('ana', key)).talks).toMatchObject([{ meeting: expect.stringMatching(/-\d+$/) }]);
  const next = ana.on.getByRole('region', { name: 'Next refinement' });
  await next.getByText(skipped.key).waitFor();
});

test('shown votes wait in their place: one is agreed with its size, one is to be talked about, the rest is talked about first', async () => {
  await jira.reset();
  const [agreed, wanted, left] = [
    await aTicketOnPaper(jira, 'Agree on me'),
    await aTicketOnPaper(jira, 'Talk about me'),
    await aTicketOnPaper(jira, 'Leave me'),
  ];
  await jira.settle();
  await readAhead(jira, agreed.key, ['3', '5', '5']);
  for (const { key } of [wanted, left]) await readAhead(jira, key, ['3', '3', '3']);
  const before = listShape.parse(await onPage('openMeeting', {})).body.value.items.map((item) => item.id);
  const items = [agreed, wanted, left].map((ticket) => ticket.id);
  await onPage('changeList', { base: { items: before }, input: { items } });
  await jira.settle();
  const [ana, ben] = await attending();
  if (ana === undefined || ben === undefined) throw new Error('A person is missing.');
  await ana.on.getByRole('button', { name: 'Show everybody the votes on these 3' }).click();

  // Everybody sees them where they stood; nothing is closed by it.
  for (const { on } of [ana, ben]) {
    const fast = on.getByRole('region', { name: 'No question so far' });
    await fast.getByText('3 of 3 would start · sizes 3, 5, 5').waitFor();
    expect(await fast.getByText('3 of 3 would start · size 3').count()).toBe(2);
  }
  expect(await violationsInApp(ana.page)).toEqual([]);
  await ben.on.getByRole('button', { name: `Agree, size 5: ${agreed.key}` }).click();
  await ana.on.getByRole('button', { name: `Talk about it: ${wanted.key}` }).click();
  for (const { on } of [ana, ben]) {
    await on.locator('summary').filter({ hasText: '1 agreed item' }).waitFor();
    await on.getByRole('region', { name: 'Talk first' }).getByText(wanted.key).waitFor();
  }
  const sized = z.object({ body: z.object({ fields: z.record(z.string(), z.unknown()) }) });
  const { fields } = sized.parse(await jira.rest('ana', 'GET', `/rest/api/3/issue/${agreed.key}`)).body;
  expect(Object.values(fields)).toContain(5);

  // The start takes up what was wanted, then what nobody decided, and never what was agreed.
  await ana.on.getByRole('button', { name: 'Start now' }).click();
  await ana.on.getByRole('button', { name: 'Start all the same' }).click();
  for (const key of [wanted.key, left.key]) {
    for (const { on } of [ana, ben]) await on.getByRole('heading', { level: 2, name: new RegExp(key) }).waitFor();
    await talking(ana);
    if (key === wanted.key) await ana.on.getByRole('button', { name: 'Later' }).click();
  }
  await ana.on.getByRole('button', { name: 'End the meeting' }).click();
  const result = ben.on.getByRole('region', { name: 'Agreed without a talk' });
  await result.getByText(agreed.key).waitFor();
  expect(await result.getByRole('listitem').count()).toBe(1);
});
