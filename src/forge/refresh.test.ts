import { askQuestion, callPanel, castVote, talkItThrough } from '../../test/call-panel';
import { addProject } from '../../dev/jira/seed/add-project.ts';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { propertiesOf } from '../../test/forging';
import { stopTheClock } from '../../test/stop-the-clock';
import type { PanelView } from '../contract';
import { assessConsumer } from './consumers';
import { forgetIssue } from './stores/forget-issue';
import { readRefinement } from './stores/refinement-store';
import { expectLog } from '../../test/logged';

stopTheClock('2026-11-24T09:00:00.000Z');

const WHY = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const described = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: WHY }] }] };

async function anIssue(app: ForgeApp): Promise<string> {
  const issue = await app.anIssue('Cancel an order', { description: described });
  await askQuestion(app, 'ana', issue);
  return issue;
}

const open = (app: ForgeApp, as: string, issue: string) => callPanel(app, as, { name: 'openPanel', issue });
const passOf = async (app: ForgeApp, as: string, issue: string) => (await open(app, as, issue)).pass ?? 'none';
const refresh = (
  app: ForgeApp,
  as: string,
  { issue, pass }: { issue: string; pass: string },
): Promise<PanelView | null> => callPanel(app, as, { name: 'refreshPanel', issue, payload: { pass } });

const assess = (body: Record<string, unknown>) =>
  assessConsumer({ queueName: 'assess', jobId: 'job', eventId: 'event', body });

test('a refresh reads the row with its names and asks Jira nothing', async () => {
  const app = installApp();
  const issue = await anIssue(app);
  const pass = await passOf(app, 'ben', issue);
  await askQuestion(app, 'ana', issue, { text: 'By phone, too?' });
  const { now: _now, pass: _pass, ...opened } = await open(app, 'ben', issue);
  [app.asked.length, app.lookedUp.length] = [0, 0];
  const { now: _later, ...refreshed } = (await refresh(app, 'ben', { issue, pass })) ?? { now: null };
  expect(refreshed).toEqual({ ...opened, pass, access: null });
  expect([app.asked, app.lookedUp]).toEqual([[], [`refinement ${issue}`, `archive ${issue}-names`]]);
});

test('a pass counts for its person, its issue and its row alone', async () => {
  const app = installApp();
  const [issue, other] = [await anIssue(app), await anIssue(app)];
  const pass = await passOf(app, 'ben', issue);
  expect(await refresh(app, 'ben', { issue, pass })).not.toBeNull();
  expect(await refresh(app, 'cem', { issue, pass })).toBeNull();
  expect(await refresh(app, 'out', { issue, pass })).toBeNull();
  expect(await refresh(app, 'ben', { issue: other, pass })).toBeNull();
  expect(await refresh(app, 'ben', { issue: '999999', pass })).toBeNull();
  for (const forged of ['', 'a pass', `${pass}aaaa`, pass.slice(0, -4), JSON.stringify({ me: 'ben', issueId: issue })])
    expect(await refresh(app, 'ben', { issue, pass: forged })).toBeNull();
});

test('after the rows of an issue were deleted its passes count no longer, also where it has a new row', async () => {
  const app = installApp();
  const issue = await anIssue(app);
  const pass = await passOf(app, 'ben', issue);
  await forgetIssue(issue);
  expect(await refresh(app, 'ben', { issue, pass })).toBeNull();
  await askQuestion(app, 'ana', issue);
  expect(await refresh(app, 'ben', { issue, pass })).toBeNull();
});

test('who may no longer see the issue sees nothing new after two minutes at most, and gets no other pass', async () => {
  expectLog('openPanel not-found');
  const app = installApp();
  const issue = await anIssue(app);
  const pass = await passOf(app, 'ben', issue);
  app.site.db.run("delete from grants where account_id = 'ben'");
  jest.setSystemTime(Date.parse('2026-11-24T09:01:59.000Z'));
  expect((await refresh(app, 'ben', { issue, pass }))?.pass).toBe(pass);
  jest.setSystemTime(Date.parse('2026-11-24T09:02:01.000Z'));
  expect(await refresh(app, 'ben', { issue, pass })).toBeNull();
  await expect(open(app, 'ben', issue)).rejects.toThrow();
});

test('a pass of somebody who could edit changes nothing outside a talk once they may not', async () => {
  expectLog('castVote not-found');
  const app = installApp();
  const issue = await anIssue(app);
  const pass = await passOf(app, 'ben', issue);
  app.site.db.run("delete from grants where account_id = 'ben'");
  const vote = { name: 'castVote', issue, payload: { base: { round: 1 }, input: { confidence: 4 }, pass } };
  await expect(callPanel(app, 'ben', vote)).rejects.toThrow();
  expect((await open(app, 'ana', issue)).ballot).toMatchObject({ voted: [] });
});

test('private questions and votes are shown to their writer alone', async () => {
  const app = installApp();
  const issue = await anIssue(app);
  for (const as of ['ana', 'ben', 'cem']) await callPanel(app, as, { name: 'startTalk', issue });
  const text = 'What if the till is down?';
  const [asBen, asCem] = [await passOf(app, 'ben', issue), await passOf(app, 'cem', issue)];
  await askQuestion(app, 'ben', issue, { text });
  await castVote(app, 'ben', issue, { confidence: 2 });
  const [ben, cem] = [
    await refresh(app, 'ben', { issue, pass: asBen }),
    await refresh(app, 'cem', { issue, pass: asCem }),
  ];
  expect([JSON.stringify(ben).includes(text), ben?.ballot]).toMatchObject([true, { mine: 2, voted: ['ben'] }]);
  expect([JSON.stringify(cem).includes(text), cem?.ballot]).toMatchObject([false, { mine: null, voted: ['ben'] }]);
});

test('the key of a row is in no answer, property, hint or event', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', { description: described });
  await talkItThrough(app, issue);
  const { passKey } = await readRefinement(issue);
  expect(passKey).toMatch(/^[\w-]{43}$/u);
  const opened = await open(app, 'ana', issue);
  const answers = [opened, await refresh(app, 'ana', { issue, pass: opened.pass ?? '' })];
  const told = [answers, await propertiesOf(app, issue), app.queued, app.published];
  for (const one of told) expect(JSON.stringify(one)).not.toContain(passKey);
});

test('a blocker that only the app may see keeps it from being ready in a refresh, too, and the pass does not name it', async () => {
  const app = installApp();
  addProject(app.site, { key: 'SEC', name: 'Secret', lead: 'ana', members: [{ accountId: 'ana', role: 'admin' }] });
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: described });
  await talkItThrough(app, issue);
  const blocker = await app.anIssue('Buy the supplier', { project: { key: 'SEC' } });
  const link = { type: { name: 'Blocks' }, inwardIssue: { id: blocker }, outwardIssue: { id: issue } };
  await app.rest('POST', '/rest/api/3/issueLink', link);
  await assess({ issueId: issue, projectId: null });
  const pass = await passOf(app, 'ben', issue);
  expect((await refresh(app, 'ben', { issue, pass }))?.assessment.readiness.state).toBe('refine');
  expect(Buffer.from(pass, 'base64url').toString('latin1')).not.toMatch(/SEC|supplier|blockers/u);
});

describe('the event that a change has queued', () => {
  const ask = (app: ForgeApp, issue: string, text = 'By phone?') => askQuestion(app, 'ben', issue, { text });

  /** The project is in use, and an event has found all properties right since. */
  async function inUse(app: ForgeApp): Promise<string> {
    const issue = await anIssue(app);
    await drain(app);
    await ask(app, issue, 'Who pays?');
    await drain(app);
    return issue;
  }

  async function drain(app: ForgeApp): Promise<void> {
    for (let event = app.queued.shift(); event !== undefined; event = app.queued.shift())
      if (event.queueName === 'assess') await assess(event.body);
  }

  async function costOf(app: ForgeApp): Promise<{ asked: number; rows: readonly string[] }> {
    [app.asked.length, app.lookedUp.length] = [0, 0];
    await drain(app);
    return { asked: app.asked.length, rows: [...app.lookedUp] };
  }

  test('reads two small rows and ends there, where the change wrote the properties itself', async () => {
    const app = installApp();
    const issue = await inUse(app);
    await ask(app, issue);
    expect(app.queued).toHaveLength(1);
    expect(await costOf(app)).toEqual({ asked: 0, rows: [`look ${issue}-look`, `project ${app.projectId}`] });
  });

  test('does its work in a project that was not in use before', async () => {
    const app = installApp();
    await anIssue(app);
    expect((await costOf(app)).asked).toBeGreaterThan(0);
  });

  test('does its work where a property could not be written', async () => {
    expectLog('properties left to the queued assessment: jira-unavailable');
    const app = installApp();
    const issue = await inUse(app);
    const { handle } = app.jira;
    Object.assign(app.jira, {
      handle: (request: Request, caller: Parameters<typeof handle>[1]) =>
        request.method === 'PUT' ? new Response('', { status: 503 }) : handle(request, caller),
    });
    await ask(app, issue);
    Object.assign(app.jira, { handle });
    expect((await costOf(app)).asked).toBeGreaterThan(0);
    expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { openQuestions: 3 } });
  });

  test('does its work after a hidden change that found the properties overwritten', async () => {
    const app = installApp();
    const issue = await inUse(app);
    await castVote(app, 'ben', issue);
    await drain(app);
    await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`, { state: 'ready' });
    await castVote(app, 'ben', issue, { confidence: 5 });
    expect((await costOf(app)).asked).toBeGreaterThan(0);
    expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { state: 'refine' } });
  });

  test('of an opening that found them overwritten does its work, too', async () => {
    const app = installApp();
    const issue = await inUse(app);
    await ask(app, issue);
    await drain(app);
    await app.rest('PUT', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`, { state: 'ready' });
    await open(app, 'cem', issue);
    await drain(app);
    expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { state: 'refine' } });
  });
});
