import {
  askApp,
  askQuestion,
  callApp,
  callPanel,
  castVote,
  failureOf,
  revealBallot,
  talkItThrough,
} from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { flagUnready, getReadiness } from './actions';
import { backfillConsumer } from '../consumers';
import { contextStatus } from './context-status';
import { markUsed } from '../settings/known-project';
import { pack, unpack } from '../stores/packed';
import { putRow, readRow } from '../stores/rows';
import { onIssue } from '../background/triggers';
import { drain, keepPolicy, summaryOf } from '../../../test/forging';
import { expectLog } from '../../../test/logged';

const open = (app: ForgeApp, as: string, issue: string) => callPanel(app, as, { name: 'openPanel', issue });

test('opening the panel is one read, which tells what the caller may do as well, and nothing is written', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await open(app, 'ana', issue);
  await drain(app);
  app.asked.length = 0;
  await open(app, 'ben', issue);
  expect(app.asked).toEqual([`GET /rest/api/3/issue/${issue} as user`]);
});

test('people act with their own rights, and what is derived is written by the app', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  app.asked.length = 0;
  const asked = await askQuestion(app, 'ben', issue, { kind: 'risk', text: 'What if it is late?' });
  expect(asked.questions.map(({ text, askedBy }) => [text, askedBy])).toEqual([['What if it is late?', 'ben']]);
  const writes = app.asked.filter((one) => one.startsWith('PUT'));
  expect(writes.filter((one) => one.endsWith('as app'))).toEqual([
    `PUT /rest/api/3/issue/${issue}/properties/commonGroundReadiness as app`,
    `PUT /rest/api/3/issue/${issue}/properties/commonGroundQuestions as app`,
  ]);
  expect(writes).toHaveLength(2);
  expect(app.asked).toContain(`GET /rest/api/3/issue/${issue} as user`);
});

test('votes stay hidden until the reveal, which puts a result without names on the issue', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const vote = (as: string, confidence: number) => castVote(app, as, issue, { confidence });
  await vote('ana', 5);
  await vote('ben', 4);
  const hidden = await vote('cem', 5);
  expect(hidden.ballot).toMatchObject({ state: 'open', mine: 5, voted: ['ana', 'ben', 'cem'] });
  expect(JSON.stringify(hidden.ballot)).not.toContain('4');
  const revealed = await revealBallot(app, 'ana', issue);
  expect(revealed.ballot).toMatchObject({ state: 'revealed', result: { counts: [0, 0, 0, 1, 2] } });
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundConfidence`);
  expect(JSON.stringify(body)).not.toMatch(/ana|ben|cem/u);
  expect(await vote('ben', 1)).toMatchObject({ over: 'round', ballot: { round: 1, state: 'revealed' } });
});

test.each([
  ['not-allowed', 'vic', 'may look but not edit'],
  ['not-found', 'out', 'may not see the issue'],
])('a vote fails with %s when %s %s', async (code, as) => {
  expectLog('castVote not-');
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const answer = await callApp(app, as, 'castVote', {
    issue,
    payload: { base: { round: 1 }, input: { confidence: 3 } },
  });
  expect(failureOf(answer).code).toBe(code);
});

test('an id that is none is refused before anybody is asked', async () => {
  expectLog('openPanel bad-request');
  const app = installApp();
  expect(failureOf(await callApp(app, 'ana', 'openPanel', { issue: '1/../2' })).code).toBe('bad-request');
  expect(app.asked).toEqual([]);
});

const words = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const described = {
  description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
};

test('an entry of the row that cannot be read is named, keeps the issue from being ready, and is given up on demand', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', described);
  await talkItThrough(app, issue);
  expect((await open(app, 'ana', issue)).assessment.readiness.state).toBe('ready');
  const row = Object(await readRow({ entity: 'refinement', key: issue }));
  const content = pack({ ...Object(unpack(row.content)), questions: [{ id: 'q1' }] });
  await putRow({ entity: 'refinement', key: issue }, { ...row, content });
  const panel = await open(app, 'ana', issue);
  expect([panel.broken, panel.assessment.readiness.state]).toEqual([['questions 0'], 'refine']);
  const repaired = await callPanel(app, 'ana', { name: 'repair', issue });
  expect([repaired.broken, repaired.assessment.readiness.state]).toEqual([[], 'ready']);
});

const changed = (app: ForgeApp, issue: string) => ({
  issue: { id: issue, fields: { project: { id: String(app.projectId) } } },
  changelog: { items: [{ field: 'description' }] },
});

test('a change is looked at only in a project that uses Common Ground, and only if it may matter', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await onIssue(changed(app, issue));
  expect(app.queued).toEqual([]);
  await askApp(app, 'ana', 'assessBacklog', { issue });
  await drain(app);
  await onIssue({ ...changed(app, issue), changelog: { items: [{ field: 'Rank' }, { field: 'labels' }] } });
  expect(app.queued).toEqual([]);
  await onIssue(changed(app, issue));
  const body = { issueId: issue, projectId: String(app.projectId), edited: true };
  expect(app.queued).toEqual([{ queueName: 'assess', body }]);
});

test('who has an issue open hears of an edit that matters, whoever made it, and no more than that', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await onIssue(changed(app, issue));
  await askApp(app, 'ana', 'assessBacklog', { issue });
  await drain(app);
  app.published.length = 0;
  await onIssue({ ...changed(app, issue), changelog: { items: [{ field: 'Rank' }] } });
  expect(app.published).toEqual([]);
  await onIssue(changed(app, issue));
  expect(app.published).toEqual([
    expect.objectContaining({
      name: `common-ground-changed-${issue}`,
      isGlobal: true,
      payload: JSON.stringify({ changed: true }),
    }),
  ]);
});

test.each([
  ['not-allowed', 'vic', 'may look but not edit'],
  ['not-found', 'out', 'may not see the project'],
])('a first look fails with %s for %s, who %s', async (code, as) => {
  expectLog('assessBacklog not-');
  const app = installApp();
  const issue = await app.anIssue('One');
  expect(failureOf(await callApp(app, as, 'assessBacklog', { issue })).code).toBe(code);
  await drain(app);
  expect(await summaryOf(app, issue)).toBeUndefined();
});

test('an event that comes twice does nothing twice', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await askApp(app, 'ana', 'assessBacklog', { issue });
  const events = [...app.queued, ...app.queued];
  for (const event of events) await backfillConsumer({ ...event, jobId: 'job', eventId: 'event' });
  expect(app.asked.filter((one) => one.includes('/properties/multi'))).toHaveLength(1);
});

test('a rule reads how an issue stands, and hears plainly when it may not', async () => {
  expectLog(
    'flag-unready The issue key is missing or is none.',
    'flag-unready The rule may not edit the issue.',
    'get-readiness Jira answered 404 to GET /rest/api/3/issue/TIF-1',
  );
  const app = installApp();
  await app.anIssue('Cancel an order');
  app.actAs('ben');
  expect(await getReadiness({ issueKey: 'TIF-1' })).toMatchObject({ state: 'draft', gaps: 2 });
  app.actAs('out');
  expect(await getReadiness({ issueKey: 'TIF-1' })).toEqual({
    errors: [{ message: expect.stringContaining('may not see') }],
  });
  app.actAs('vic');
  expect(await flagUnready({ issueKey: 'TIF-1' })).toEqual({
    errors: [{ message: expect.stringContaining('may not edit') }],
  });
  expect(await flagUnready({ issueKey: 'TIF-1; DROP' })).toEqual({
    errors: [{ message: expect.stringContaining('key') }],
  });
});

test('a rule of somebody who has not let the app act for them hears so, and what to do', async () => {
  expectLog('flag-unready NEEDS_AUTHENTICATION_ERR', 'get-readiness NEEDS_AUTHENTICATION_ERR');
  const app = installApp();
  await app.anIssue('Cancel an order');
  app.actAs(null);
  const told = { errors: [{ message: expect.stringMatching(/has to allow Common Ground.*open Common Ground/u) }] };
  expect(await getReadiness({ issueKey: 'TIF-1' })).toEqual(told);
  expect(await flagUnready({ issueKey: 'TIF-1' })).toEqual(told);
});

test('the lozenge shows the stored state as the viewer may see it, and nothing to a stranger', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  await askApp(app, 'ana', 'assessBacklog', { issue });
  await drain(app);
  const payload = { extension: { issue: { id: issue }, project: { id: String(app.projectId) } } };
  app.actAs('vic');
  const shown = await contextStatus(payload, { principal: { accountId: 'vic' } });
  expect(shown).toEqual({ status: { type: 'lozenge', value: { label: 'Draft', type: 'default' } } });
  expect(await contextStatus(payload, {})).toEqual({});
});

test('the lozenge asks nothing of Jira in a project that does not use the app', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const payload = { extension: { issue: { id: issue }, project: { id: String(app.projectId) } } };
  const shown = () => contextStatus(payload, { principal: { accountId: 'vic' } });
  app.actAs('vic');
  expect(await shown()).toEqual({});
  expect(await contextStatus({ extension: { issue: { id: issue } } }, { principal: { accountId: 'vic' } })).toEqual({});
  expect(app.asked).toEqual([]);
  await markUsed(String(app.projectId));
  app.asked.length = 0;
  expect(await shown()).toMatchObject({ status: { value: { label: 'Draft' } } });
  expect(app.asked).not.toEqual([]);
});

test('the lozenge judges anew once the rules have changed, and asks nothing after that', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order');
  const projectId = String(app.projectId);
  await askApp(app, 'ana', 'assessBacklog', { issue });
  await drain(app);
  const payload = { extension: { issue: { id: issue }, project: { id: projectId } } };
  const asked = async (): Promise<number> => {
    app.asked.length = 0;
    app.actAs('vic');
    expect(await contextStatus(payload, { principal: { accountId: 'vic' } })).toMatchObject({
      status: { value: { label: 'Draft' } },
    });
    return app.asked.length;
  };
  expect([await asked(), await asked()]).toEqual([1, 0]);
  await keepPolicy(app, { ...STARTER_POLICY, version: 1, judgedSince: 1 });
  expect([await asked(), await asked()]).toEqual([1, 0]);
});

test('F11: a site administrator who may not browse the project is told that it is not found', async () => {
  expectLog('assessBacklog not-found', 'openReport not-found');
  const app = installApp();
  const issue = await app.anIssue('One');
  app.site.db.run("update users set site_admin = 1 where account_id = 'out'");
  for (const name of ['openReport', 'assessBacklog'])
    expect(failureOf(await callApp(app, 'out', name, { issue })).code).toBe('not-found');
});
