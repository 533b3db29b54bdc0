import type { Browser, FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { type Act, askAs, button, wrongIn } from './support/acts';
import type { LocalJira } from './support/local-jira';
import { aTicketOnPaper, readAhead } from './support/read-ahead';
import { closePages, stage } from './support/stage';
import { aTicket } from './support/team';
import { opened, settled, type Watched } from './support/watched';

/**
 * Each path that an act of the list and its meeting asks fails in turn: the act is done all the same, or the page says so
 * and keeps what was typed, and the second press does it, once.
 */

let jira: LocalJira;
let browser: Browser;
let ask: ReturnType<typeof askAs>;
stage((on) => {
  ({ jira, browser } = on);
  ask = askAs(jira, 'backlog-report-page', { projectKey: 'TIF' });
});
closePages(() => browser);

const MEETING = '/jira/software/projects/TIF/apps/backlog-report-page/meeting';

const list = z.object({
  body: z.object({
    value: z.object({
      n: z.number(),
      state: z.string(),
      at: z.string().nullable(),
      items: z.array(z.object({ id: z.string() })).nullable(),
      added: z.array(z.string()),
      revealed: z.array(z.string()),
      withoutTalk: z.array(z.string()),
      people: z.array(z.string()),
      when: z.unknown(),
      minutes: z.number(),
      sharedAt: z.string().nullable(),
      untold: z.number(),
    }),
  }),
});
const listNow = async () => list.parse(await ask('openMeeting')).body.value;
const panel = z.object({
  value: z.object({
    issue: z.object({ id: z.string(), estimate: z.object({ value: z.number().nullable() }).nullable() }),
    ballot: z.object({ state: z.string() }),
    talk: z.object({ startedAt: z.string() }).nullable(),
    talks: z.array(z.object({ agreed: z.string() })),
  }),
});
const panelOf = async (key: string) => panel.parse(await jira.panel('ana', key, 'openPanel')).value;

const goOn = (from: string | null, to: string, talk: string | null = null) => {
  const close = { outcome: 'another-talk', agreed: '', nextSteps: [], size: null, asReady: false };
  const input = { to, close: talk === null ? null : close, anyway: true };
  return ask('goOn', { base: { from, talk, size: null }, input });
};

/** The next list has these items alone, for no day, and asks one other person. */
async function aList(...keys: readonly string[]): Promise<readonly string[]> {
  const before = await listNow();
  if (before.state === 'running') await goOn(before.at, 'end');
  const { items, added, people, when } = await listNow();
  const ids = await Promise.all(keys.map(async (key) => (await panelOf(key)).issue.id));
  const base = { items: items && items.map(({ id }) => id), added, people, when };
  await ask('changeList', { base, input: { items: ids, added: [], people: ['712020:ben'], when: null } });
  return ids;
}

/** The meeting is at the first of two items, and the sentence of its talk is being written. */
async function aMeeting(reader: Watched) {
  const [one, two] = [await aTicket(jira, 'Talk about me'), await aTicket(jira, 'Talk about me next')];
  const [first = '', second = ''] = await aList(one, two);
  await goOn(null, first);
  const on = await opened(jira, reader, MEETING);
  return { one, two, first, second, on };
}

/** The list has one item, on which three have voted; opens it, and its button. */
async function aFastLane(reader: Watched, press: RegExp, isShown: boolean) {
  const { id, key } = await aTicketOnPaper(jira, 'Show my votes');
  await jira.settle();
  await readAhead(jira, key, ['3', '5', '5']);
  await aList(key);
  if (isShown) await ask('showVotes', { input: { rounds: [{ issueId: id, round: 1 }] } });
  await jira.settle();
  const on = await opened(jira, reader, MEETING);
  const pressed = button(on, press);
  await pressed.waitFor();
  // Where all was stored and the answer alone was lost, nothing is left to be pressed.
  const pressAgain = async () => ((await pressed.count()) > 0 ? pressed.click() : undefined);
  return { id, key, on, typed: null, press: () => pressed.click(), pressAgain };
}

async function writeSentence(on: FrameLocator) {
  await on
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /^4 Close/u })
    .click();
  const [text, field] = ['The kitchen cooks for two', on.getByLabel('What did we agree, in one sentence?')];
  await field.fill(text);
  return { text, field };
}

const acts: Readonly<Record<string, Act>> = {
  'the length of the next meeting': {
    calls: /^changeList$/u,
    async fill(reader, turn) {
      const on = await opened(jira, reader, MEETING);
      await button(on, 'Edit time, leader and people').click();
      const [text, field] = [String(30 + turn), on.getByLabel('Minutes')];
      await field.fill(text);
      const stored = async () => String((await listNow()).minutes);
      return { on, typed: { text, field }, press: () => button(on, /^Save$/u).click(), stored, done: text };
    },
  },
  'telling who comes': {
    calls: /^tellPeople$/u,
    async fill(reader) {
      // The end of a meeting begins a new list, which nobody was told about.
      const key = await aTicket(jira, 'Talk about me');
      const [first = ''] = await aList(key);
      await goOn(null, first);
      await goOn(first, 'end', (await panelOf(key)).talk?.startedAt ?? null);
      await aList(await aTicket(jira, 'Read me'));
      const on = await opened(jira, reader, MEETING);
      const mails = async () =>
        z.array(z.unknown()).parse((await jira.rest('ben', 'GET', '/forge/notifications')).body);
      const before = (await mails()).length;
      const press = async () => {
        await button(on, 'Share').click();
        // Whom Jira refuses to tell is reminded instead.
        await on
          .getByRole('menuitem', { name: /^(?:Mail to|Remind the) 1/u })
          .first()
          .click();
      };
      const stored = async () => {
        const { sharedAt, untold } = await listNow();
        return `shared: ${sharedAt !== null}, to be told: ${untold}, mails: ${(await mails()).length - before}`;
      };
      const says = on.getByText(/could not be told/u);
      return { on, typed: null, press, says, stored, done: 'shared: true, to be told: 0, mails: 1' };
    },
  },
  'the votes of the fast lane': {
    calls: /^showVotes$/u,
    async fill(reader) {
      const { id, key, ...form } = await aFastLane(reader, /^Show everybody the votes/u, false);
      const stored = async () => {
        const [{ revealed }, { ballot }] = await Promise.all([listNow(), panelOf(key)]);
        return `${revealed.includes(id)} ${ballot.state}`;
      };
      return { ...form, stored, done: 'true revealed' };
    },
  },
  'an agreement without a talk': {
    calls: /^agreeWithoutTalk$/u,
    async fill(reader) {
      const { id, key, ...form } = await aFastLane(reader, /^Agree/u, true);
      const stored = async () => {
        const [{ withoutTalk }, { issue }] = await Promise.all([listNow(), panelOf(key)]);
        return `${withoutTalk.includes(id)} ${issue.estimate?.value ?? ''}`;
      };
      return { ...form, stored, done: 'true 5' };
    },
  },
  'the start of a meeting': {
    calls: /^goOn$/u,
    async fill(reader) {
      const key = await aTicket(jira, 'Start with me');
      const [first] = await aList(key);
      const { n } = await listNow();
      const on = await opened(jira, reader, MEETING);
      const stored = async () => {
        const { state, at, n: number } = await listNow();
        return `${state} ${number - n} ${at ?? ''} ${(await panelOf(key)).talk !== null}`;
      };
      // Where the talk alone did not start, the meeting has, and the page offers the start of the talk sooner or later.
      const press = () => button(on, /^Start (?:now|refining)$/u).click();
      return { on, typed: null, press, stored, done: `running 0 ${first} true` };
    },
  },
  'the sentence of a talk, and on to the next item': {
    calls: /^goOn$/u,
    async fill(reader) {
      const { one, two, second, on } = await aMeeting(reader);
      const { text, field } = await writeSentence(on);
      const stored = async () => {
        const [{ at }, { talks }, next] = await Promise.all([listNow(), panelOf(one), panelOf(two)]);
        return `${talks.map(({ agreed }) => agreed).join()} ${at ?? ''} ${next.talk !== null}`;
      };
      // The page goes on sooner or later and offers the start of the talk if that alone failed.
      const press = async () => {
        await button(on, new RegExp(`[Oo]n to ${two}$|^Go there$|^Start refining$`, 'u')).click();
        await settled(reader, on);
        const start = button(on, 'Start refining');
        if ((await start.count()) > 0) await start.click();
      };
      return { on, typed: { text, field }, press, stored, done: `${text} ${second} true` };
    },
  },
  'the end of a meeting': {
    calls: /^goOn$/u,
    async fill(reader) {
      const { one, on } = await aMeeting(reader);
      const { n } = await listNow();
      const { text, field } = await writeSentence(on);
      const press = async () => {
        await button(on, 'Other ways to close').click();
        await on.getByRole('menuitem', { name: /and end$/u }).click();
      };
      const stored = async () => {
        const [{ state, n: number }, { talks }] = await Promise.all([listNow(), panelOf(one)]);
        return `${talks.map(({ agreed }) => agreed).join()} ${state} ${number - n}`;
      };
      return { on, typed: { text, field }, press, stored, done: `${text} listed 1` };
    },
  },
};

test.each(Object.entries(acts))('%s is not lost, whatever fails on the way', async (_what, act) => {
  expect(await wrongIn(browser, jira, act)).toEqual([]);
});
