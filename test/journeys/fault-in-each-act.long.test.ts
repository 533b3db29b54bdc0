import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { z } from 'zod';
import { named } from '../named';
import type { LocalJira } from './support/local-jira';
import { breakPath, mendPath, notedPaths, notePaths, turnsOf } from './support/paths';
import { closePages, stage } from './support/stage';
import { aTicket } from './support/team';
import { aWatched, linesOf, opened, PANEL, settled, toldOf, type Watched, wrongBlames } from './support/watched';

/**
 * Each path that an act asks fails in turn: the act is done all the same, or the page says so and keeps what was typed, and the
 * second press does it, once.
 */

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});
closePages(() => browser);

const PROJECT = '/jira/software/projects/TIF';
const MEETING = `${PROJECT}/apps/backlog-report-page/meeting`;
const HEALTH = '/jira/settings/apps/health-page';
const SETTINGS = `${PROJECT}/settings/apps/refinement-settings`;

/** A form that is filled in and not sent. */
type Filled = {
  readonly on: FrameLocator;
  /** What was typed, and where; null for a tap. */
  readonly typed: { readonly text: string; readonly field: Locator } | null;
  /** The press that sends it, also for the second time. */
  readonly press: Locator;
  /** What is stored. */
  readonly stored: () => Promise<string>;
  /** What is stored once it is done, once. */
  readonly done: string;
};
/** `calls`: the calls of the back end that it makes. `turn`: counts the fillings, so that each can be another. */
type Act = { readonly calls: RegExp; readonly fill: (reader: Watched, turn: number) => Promise<Filled> };

const button = (on: FrameLocator, name: string | RegExp): Locator => on.getByRole('button', { name }).first();

const questions = z.object({ value: z.object({ questions: z.array(z.object({ text: z.string() })) }) });
const vote = z.object({ value: z.object({ ballot: z.object({ mine: z.number().nullable() }) }) });
const description = z.object({ body: z.object({ fields: z.object({ description: z.unknown() }) }) });
const rules = z.object({ version: z.number(), quorumAtLeast: z.number() });
const rulesOf = z.object({ body: z.object({ value: z.object({ policy: rules }) }) });
const list = z.object({ body: z.object({ value: z.object({ minutes: z.number() }) }) });

const onPage = (moduleKey: string, functionKey: string, place: object = { projectKey: 'TIF' }): Promise<unknown> => {
  const call = { as: 'ana@tiffin.example', moduleKey, functionKey, payload: named({}), ...place };
  return jira.control('POST', '/invoke', call);
};

const acts: Readonly<Record<string, Act>> = {
  'a question': {
    calls: /^askQuestion$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Ask about me');
      const on = await opened(jira, reader, `/browse/${key}`, PANEL);
      await button(on, /Ask: what could go wrong/u).click();
      const [text, field] = ['Who writes it down?', on.getByLabel(/What could go wrong/u).first()];
      await field.fill(text);
      const stored = async () =>
        questions
          .parse(await jira.panel('ana', key, 'openPanel'))
          .value.questions.map((one) => one.text)
          .join();
      return { on, typed: { text, field }, press: button(on, /^Add$/u), stored, done: text };
    },
  },
  'what the ticket says': {
    calls: /^saveToTicket$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Write into me');
      const on = await opened(jira, reader, `/browse/${key}`, PANEL);
      await button(on, 'Show “Scope”').click();
      await button(on, 'Edit').click();
      const [text, field] = ['Parents of two children', on.getByLabel('For whom')];
      await field.fill(text);
      const stored = async () => {
        const { body } = description.parse(await jira.rest('ana', 'GET', `/rest/api/3/issue/${key}`));
        return JSON.stringify(body.fields)
          .split(text)
          .slice(1)
          .map(() => text)
          .join();
      };
      return { on, typed: { text, field }, press: button(on, 'Save to the ticket'), stored, done: text };
    },
  },
  'a vote': {
    calls: /^castVote$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Vote on me');
      const on = await opened(jira, reader, `/browse/${key}`, PANEL);
      await button(on, 'Vote “Size”').click();
      const press = on.getByRole('radio', { name: /4 Good/u });
      const stored = async () => String(vote.parse(await jira.panel('ana', key, 'openPanel')).value.ballot.mine);
      return { on, typed: null, press, stored, done: '4' };
    },
  },
  'the length of the next meeting': {
    calls: /^changeList$/u,
    async fill(reader, turn) {
      const on = await opened(jira, reader, MEETING);
      await button(on, 'Edit time, leader and people').click();
      const [text, field] = [String(30 + turn), on.getByLabel('Minutes')];
      await field.fill(text);
      const stored = async () =>
        String(list.parse(await onPage('backlog-report-page', 'openMeeting')).body.value.minutes);
      return { on, typed: { text, field }, press: button(on, /^Save$/u), stored, done: text };
    },
  },
  'the rules of the project': {
    calls: /^savePolicy$/u,
    fill: async (reader, turn) =>
      newRules(await opened(jira, reader, SETTINGS), turn, () => onPage('refinement-settings', 'openSettings')),
  },
  'the rules of the site': {
    calls: /^saveSiteRules$/u,
    async fill(reader, turn) {
      const on = await opened(jira, reader, HEALTH);
      await button(on, 'Show and change the rules').click();
      return newRules(on, turn, () => onPage('health-page', 'openSiteRules', {}));
    },
  },
};

/** Other rules than the turn before had. */
async function newRules(on: FrameLocator, turn: number, open: () => Promise<unknown>): Promise<Filled> {
  const [text, field] = [String(3 - (turn % 2) * 2), on.getByLabel('Votes needed, at least')];
  await field.fill(text);
  const read = async () => rulesOf.parse(await open()).body.value.policy;
  const said = (version: number, votes: number | string) => `version ${version}: ${votes}`;
  const stored = async () => {
    const { version, quorumAtLeast } = await read();
    return said(version, quorumAtLeast);
  };
  const { version } = await read();
  return { on, typed: { text, field }, press: button(on, /^Save/u), stored, done: said(version + 1, text) };
}

/** Longer than the page repeats a call by itself. */
const LOOKS_AT_MOST = 200;

/** Until it is stored, or the page says why it is not; resolves with what its alerts say. */
async function outcomeOf(reader: Watched, { on, stored, done }: Filled): Promise<readonly string[]> {
  for (let looks = 0; looks < LOOKS_AT_MOST; looks += 1) {
    await settled(reader, on);
    const alerts = await on.getByRole('alert').allInnerTexts();
    if (alerts.length > 0 || (await stored()) === done) return alerts.flatMap(linesOf);
  }
  return ['neither stores it nor says so'];
}

/** The text is in its field, or beside the words that it was not saved. */
async function isKept({ field, text }: NonNullable<Filled['typed']>, alerts: readonly string[]): Promise<boolean> {
  if (alerts.join(' ').includes(text)) return true;
  return (await field.count()) > 0 && (await field.inputValue()) === text;
}

test.each(Object.entries(acts))('%s is not lost, whatever fails on the way', async (_what, { calls, fill }) => {
  const reader = await aWatched(browser, jira);
  let turn = 0;
  const filled = () => fill(reader, (turn += 1));
  const first = await filled();
  await notePaths(jira);
  await first.press.click();
  expect(await outcomeOf(reader, first)).toEqual([]);
  const turns = turnsOf(
    (await notedPaths(jira)).filter(({ by, where }) => calls.test(by) || where === 'bridge-product'),
  );
  await jira.control('PUT', '/faults', { seed: 1, rules: [] });
  const wrong: string[] = [];
  for (const one of turns) {
    const form = await filled();
    const { on, typed, press, stored, done } = form;
    await breakPath(jira, one);
    await press.click();
    const alerts = await outcomeOf(reader, form);
    const found = [...wrongBlames(one, alerts)];
    await mendPath(jira);
    if (alerts.length > 0) {
      if (typed !== null && !(await isKept(typed, alerts))) found.push(`loses what was typed: ${alerts.join(' | ')}`);
      const again = on.getByRole('alert').getByRole('button', { name: 'Try again' });
      await ((await again.count()) > 0 ? again.first() : press).click();
      found.push(...(await outcomeOf(reader, form)).map((line) => `says, once mended: ${line}`));
    }
    const end = await stored();
    if (end !== done) found.push(`has stored: ${end}`);
    wrong.push(...toldOf(one, found, reader));
  }
  expect(wrong).toEqual([]);
});
