import { z } from 'zod';
import { APP_ACCOUNT_ID } from '../../../dev/jira/caller.ts';
import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { callPanel, makeException, talkItThrough } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import type { PanelView } from '../../contract';
import { assessConsumer } from '../consumers';
import { readRefinement } from '../stores/refinement-store';

const assessed = (issueId: string) =>
  assessConsumer({ queueName: 'assess', jobId: 'job', eventId: 'event', body: { issueId, projectId: null } });

const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const aDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

/** Id of a new unresolved issue that blocks this one, in a project that only Ana and the app may see. */
async function blockedSecretly(app: ForgeApp, issue: string): Promise<string> {
  addProject(app.site, { key: 'SEC', name: 'Secret', lead: 'ana', members: [{ accountId: 'ana', role: 'admin' }] });
  const blocker = await app.anIssue('Buy the supplier', { project: { key: 'SEC' } });
  const link = { type: { name: 'Blocks' }, inwardIssue: { id: blocker }, outwardIssue: { id: issue } };
  await app.rest('POST', '/rest/api/3/issueLink', link);
  return blocker;
}

/** An issue that the team has agreed on, and after that such a blocker. */
async function aSecretlyBlockedIssue(app: ForgeApp) {
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  await talkItThrough(app, issue);
  const blocker = await blockedSecretly(app, issue);
  await assessed(issue);
  return { issue, blocker };
}

const unblocked = ({ assessment }: PanelView) => assessment.criteria.find(({ id }) => id === 'unblocked')?.finding;

test('a blocker that only the app may see keeps the issue from being ready for everybody, and is not named', async () => {
  const app = installApp();
  const { issue, blocker } = await aSecretlyBlockedIssue(app);
  for (const as of ['ana', 'ben', 'vic']) {
    const opened = await callPanel(app, as, { name: 'openPanel', issue });
    expect(opened.assessment.readiness.state).toBe('refine');
    expect(unblocked(opened)).toMatchObject({ because: 'blocked', count: 1 });
  }
  const asBen = unblocked(await callPanel(app, 'ben', { name: 'openPanel', issue }));
  expect(asBen).toEqual({ outcome: 'unmet', because: 'blocked', count: 1, key: null, summary: null, sprint: null });
  // The ids of types, too, are mere numbers.
  const { outlook: _types, ...seen } = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`SEC-|Buy the supplier|"${blocker}"`, 'u'));
});

test('a blocker that was agreed on by a person who may see it is in no property that others read', async () => {
  const app = installApp();
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  const blocker = await blockedSecretly(app, issue);
  await makeException(app, issue);
  expect((await readRefinement(issue)).talks.agreedFacts?.blockers).toEqual([blocker]);
  const { body } = await app.rest('GET', `/rest/api/3/issue/${issue}?properties=*all`, undefined, 'vic');
  const { properties } = z.object({ properties: z.record(z.string(), z.unknown()) }).parse(body);
  expect(properties['commonGroundTalks']).toMatchObject({ exception: { reason: 'A law' } });
  expect(JSON.stringify(properties)).not.toMatch(new RegExp(`SEC-|"${blocker}"`, 'u'));
});

test('a vote in the meantime does not make it ready either, for anybody or in the index', async () => {
  const app = installApp();
  const { issue } = await aSecretlyBlockedIssue(app);
  await callPanel(app, 'ben', { name: 'voteAgain', issue, payload: { base: { round: 1 } } });
  for (const as of ['ana', 'ben', 'cem'])
    await callPanel(app, as, { name: 'castVote', issue, payload: { base: { round: 2 }, input: { confidence: 5 } } });
  // Ana alone answers for the first time.
  const revealed = await callPanel(app, 'ana', {
    name: 'revealBallot',
    issue,
    payload: { base: { round: 2 }, input: {} },
  });
  expect(revealed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'unblocked' });
  const stored = await app.rest('GET', `/rest/api/3/issue/${issue}/properties/commonGroundReadiness`);
  expect(stored.body).toMatchObject({ value: { state: 'refine', missing: 'unblocked' } });
});

test('once that blocker is done it is ready for everybody, without waiting for the background', async () => {
  const app = installApp();
  const { issue, blocker } = await aSecretlyBlockedIssue(app);
  await app.rest('DELETE', `/rest/api/3/issue/${blocker}`);
  const opened = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(opened.assessment.readiness.state).toBe('ready');
});

test('an app that was shut out of the project meanwhile leaves people with what they see', async () => {
  const app = installApp();
  const { issue } = await aSecretlyBlockedIssue(app);
  app.site.db.run('delete from grants where account_id = ?', APP_ACCOUNT_ID);
  const opened = await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(opened.assessment.readiness.state).toBe('ready');
});

test('whoever sees every blocker, and an issue with none, cost no further read', async () => {
  const app = installApp();
  const { issue } = await aSecretlyBlockedIssue(app);
  app.asked.length = 0;
  await callPanel(app, 'ana', { name: 'openPanel', issue });
  expect(app.asked.filter((one) => one.endsWith('as app'))).toEqual([]);
});
