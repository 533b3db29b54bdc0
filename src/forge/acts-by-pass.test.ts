import { callPanel, talkOf } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { propertiesOf } from '../../test/forging';
import { stopTheClock } from '../../test/stop-the-clock';
import type { PanelView } from '../contract';
import { assessConsumer } from './consumers';
import { forgetIssue } from './stores/forget-issue';
import { readRefinement } from './stores/refinement-store';
import { expectLog } from '../../test/logged';

stopTheClock('2026-11-24T09:00:00.000Z');

const TEAM = ['ana', 'ben', 'cem'] as const;
const question = { kind: 'question', text: 'By phone?', blocking: true, category: null, owner: null, due: null };
const open = (app: ForgeApp, as: string, issue: string) => callPanel(app, as, { name: 'openPanel', issue });
const passOf = async (app: ForgeApp, as: string, issue: string) => (await open(app, as, issue)).pass ?? 'none';
const after = (seconds: number) => jest.setSystemTime(Date.parse('2026-11-24T09:00:00.000Z') + seconds * 1_000);

async function talk(app: ForgeApp): Promise<string> {
  const issue = await app.anIssue('Cancel an order');
  for (const as of TEAM) await callPanel(app, as, { name: 'startTalk', issue });
  return issue;
}

type Proof = { readonly pass?: unknown };
const vote = { base: { round: 1 }, input: { confidence: 4 } };

/** What Jira is asked by Ben's vote with this proof. */
async function askedBy(app: ForgeApp, issue: string, proof: Proof): Promise<readonly string[]> {
  app.asked.length = 0;
  const { ballot } = await callPanel(app, 'ben', { name: 'castVote', issue, payload: { ...vote, ...proof } });
  expect(ballot).toMatchObject({ mine: 4 });
  return app.asked.filter((one) => one.startsWith('GET'));
}
const asBen = (issue: string) => [`GET /rest/api/3/issue/${issue} as user`];

test.each([
  ['castVote', vote],
  ['askQuestion', { input: question }],
  ['nothingFromMe', {}],
])(
  '%s in a running talk is proven by a pass: it asks Jira nothing, and gives the same pass back',
  async (name, payload) => {
    const app = installApp();
    const issue = await talk(app);
    const pass = await passOf(app, 'ben', issue);
    app.asked.length = 0;
    const view = await callPanel(app, 'ben', { name, issue, payload: { ...payload, pass } });
    expect([app.asked, view.pass]).toEqual([[], pass]);
    expect((await open(app, 'ana', issue)).talk?.responded).toBe(name === 'castVote' ? 0 : 1);
  },
);

test('the answer to an act by pass is what opening shows', async () => {
  const app = installApp();
  const issue = await talk(app);
  const pass = await passOf(app, 'ben', issue);
  const voted = await callPanel(app, 'ben', { name: 'castVote', issue, payload: { ...vote, pass } });
  expect({ ...voted, access: null }).toEqual({ ...(await open(app, 'ben', issue)), access: null, pass });
});

/** Why a pass does not count, and what Ben sends then. */
const refused: Readonly<Record<string, (app: ForgeApp, issue: string) => Promise<Proof>>> = {
  'there is none': async () => ({}),
  'it is too old': async (app, issue) => {
    const pass = await passOf(app, 'ben', issue);
    after(121);
    return { pass };
  },
  'it is of the future': async (app, issue) => {
    after(200);
    const pass = await passOf(app, 'ben', issue);
    after(0);
    return { pass };
  },
  'it is of another person': async (app, issue) => ({ pass: await passOf(app, 'ana', issue) }),
  'it is of another issue': async (app) => ({ pass: await passOf(app, 'ben', await talk(app)) }),
  'its row is gone': async (app, issue) => {
    const pass = await passOf(app, 'ben', issue);
    await forgetIssue(issue);
    for (const as of TEAM) await callPanel(app, as, { name: 'startTalk', issue });
    return { pass };
  },
  'it is forged': async (app, issue) => {
    const pass = await passOf(app, 'ben', issue);
    return { pass: `${pass.slice(0, 40)}${pass[40] === 'a' ? 'b' : 'a'}${pass.slice(41)}` };
  },
  'it has another form': async () => ({ pass: { me: 'ben', canEdit: true } }),
  'it is longer than any': async () => ({ pass: 'a'.repeat(100_000) }),
  'no talk runs any more': async (app, issue) => {
    const pass = await passOf(app, 'ben', issue);
    const closing = { base: { talk: await talkOf(app, issue) }, input: { outcome: 'park', agreed: 'Later.' } };
    await callPanel(app, 'ana', { name: 'closeTalk', issue, payload: closing });
    return { pass };
  },
};

test.each(Object.entries(refused))('Jira is asked as the caller where %s, and the act is done', async (_why, of) => {
  const app = installApp();
  const issue = await talk(app);
  const proof = await of(app, issue);
  expect(await askedBy(app, issue, proof)).toEqual(asBen(issue));
});

test('who may only see the issue has a pass, and changes nothing by it', async () => {
  expectLog('castVote not-allowed');
  const app = installApp();
  const issue = await talk(app);
  const sent = { ...vote, pass: await passOf(app, 'vic', issue) };
  app.asked.length = 0;
  await expect(callPanel(app, 'vic', { name: 'castVote', issue, payload: sent })).rejects.toThrow();
  expect(app.asked).toEqual(asBen(issue));
  expect((await open(app, 'ana', issue)).ballot).toMatchObject({ voted: [] });
});

test('who is taken out of the project may act for two minutes at most, however often they do', async () => {
  expectLog('askQuestion not-found');
  const app = installApp();
  const issue = await talk(app);
  const ask = async (pass: string, text: string): Promise<PanelView> =>
    callPanel(app, 'ben', { name: 'askQuestion', issue, payload: { input: { ...question, text }, pass } });
  const first = await passOf(app, 'ben', issue);
  app.site.db.run("delete from grants where account_id = 'ben'");
  const second = (await ask(first, 'One?')).pass ?? 'none';
  after(119);
  const third = (await ask(second, 'Two?')).pass ?? 'none';
  expect([second, third]).toEqual([first, first]);
  after(121);
  await expect(ask(third, 'Three?')).rejects.toThrow();
  expect((await readRefinement(issue)).hidden).toHaveLength(2);
});

test.each(['startTalk', 'showWritten', 'goToVote', 'takeOverTalk', 'listenOnly'])(
  '%s takes no pass: Jira is asked as the caller',
  async (name) => {
    const app = installApp();
    const issue = await talk(app);
    const pass = await passOf(app, 'ben', issue);
    app.asked.length = 0;
    await callPanel(app, 'ben', { name, issue, payload: { pass } });
    expect(app.asked).toContain(asBen(issue)[0]);
  },
);

describe('the properties of an issue in a talk', () => {
  type Event = ForgeApp['queued'][number];
  const assess = (body: Event['body']) => assessConsumer({ queueName: 'assess', jobId: 'job', eventId: 'event', body });

  /** Handles what is queued by now; the events of the talk wait. */
  async function drain(app: ForgeApp): Promise<readonly Event[]> {
    const all = app.queued.splice(0).filter(({ queueName }) => queueName === 'assess');
    for (const { body } of all) if (body['pausedAt'] === undefined) await assess(body);
    return all.filter(({ body }) => body['pausedAt'] !== undefined);
  }

  const say = (app: ForgeApp, as: string, issue: string) => callPanel(app, as, { name: 'nothingFromMe', issue });
  const votedBy = async (app: ForgeApp, issue: string, ...people: readonly string[]) => {
    await drain(app);
    for (const as of people) await callPanel(app, as, { name: 'castVote', issue, payload: vote });
  };
  const writes = (app: ForgeApp) => app.asked.filter((one) => one.startsWith('PUT'));

  test('are not written by an act, and once the talk pauses: the event of an act before it ends without a point', async () => {
    const app = installApp();
    const issue = await talk(app);
    await drain(app);
    app.asked.length = 0;
    for (const as of TEAM) await say(app, as, issue);
    await votedBy(app, issue, ...TEAM);
    expect(writes(app)).toEqual([]);
    const waiting = await drain(app);
    expect(waiting).toHaveLength(3);
    app.asked.length = 0;
    for (const { body } of waiting.slice(0, -1)) await assess(body);
    expect(app.asked).toEqual([]);
    for (const { body } of waiting.slice(-1)) await assess(body);
    expect(writes(app)).not.toEqual([]);
    expect(await propertiesOf(app, issue)).toMatchObject({
      commonGroundReadiness: { respondents: 2, votesWait: 'yes' },
    });
    app.asked.length = 0;
    for (const { body } of waiting) await assess(body);
    expect(app.asked).toEqual([]);
  });

  test('are written at once by what ends the talk, and what waited has nothing to do', async () => {
    const app = installApp();
    const issue = await talk(app);
    for (const as of TEAM) await say(app, as, issue);
    const closing = { base: { talk: await talkOf(app, issue) }, input: { outcome: 'park', agreed: 'Later.' } };
    await callPanel(app, 'ana', { name: 'closeTalk', issue, payload: closing });
    expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { talks: 1, outcome: 'park' } });
    const waiting = await drain(app);
    app.asked.length = 0;
    for (const { body } of waiting) await assess(body);
    expect(app.asked).toEqual([]);
  });

  test.each([
    ['nothing', 90, 0],
    ['the issue once, as another call may still be writing', 50, 1],
  ])('after the end of a talk its event reads %s, %i seconds after the start', async (_what, seconds, reads) => {
    const app = installApp();
    const issue = await talk(app);
    while ((await drain(app)).length > 0);
    after(seconds);
    await say(app, 'cem', issue);
    const closing = { base: { talk: await talkOf(app, issue) }, input: { outcome: 'park', agreed: 'Later.' } };
    await callPanel(app, 'ana', { name: 'closeTalk', issue, payload: closing });
    app.asked.length = 0;
    await drain(app);
    expect(app.asked).toEqual(Array.from({ length: reads }, () => `GET /rest/api/3/issue/${issue} as app`));
  });

  test('are written at once by an exception, which is no part of the talk', async () => {
    const app = installApp();
    const issue = await talk(app);
    await say(app, 'ben', issue);
    await drain(app);
    const payload = { base: { exception: null }, input: { reason: 'A demo on Friday.' } };
    await callPanel(app, 'ana', { name: 'makeException', issue, payload });
    expect(app.queued.at(-1)?.body).not.toHaveProperty('pausedAt');
    expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { state: 'exception' } });
  });

  test('wait for no event of what others may not see, also where they are not right', async () => {
    const app = installApp();
    const issue = await talk(app);
    await votedBy(app, issue, 'ben');
    app.asked.length = 0;
    await votedBy(app, issue, 'ben');
    expect(await drain(app)).toEqual([]);
    expect(app.asked.filter((one) => one.endsWith('app'))).toEqual([]);
  });
});
