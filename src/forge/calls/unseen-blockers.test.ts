import { APP_ACCOUNT_ID } from '../../../dev/jira/caller.ts';
import { addProject } from '../../../dev/jira/seed/add-project.ts';
import { callPanel, contentOf, talkItThrough } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import type { PanelView } from '../../contract';
import { assessConsumer } from '../consumers';

const assessed = (issueId: string) =>
  assessConsumer({ queueName: 'assess', jobId: 'job', eventId: 'event', body: { issueId, projectId: null } });

const text = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const aDocument = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };

/** An issue that the team has agreed on, and after that an unresolved blocker in a project that only Ana may see. */
async function aSecretlyBlockedIssue(app: ForgeApp) {
  addProject(app.site, { key: 'SEC', name: 'Secret', lead: 'ana', members: [{ accountId: 'ana', role: 'admin' }] });
  const issue = await app.anIssue('Orders close at 8:00 on that day', { description: aDocument });
  await talkItThrough(app, issue);
  const blocker = await app.anIssue('Buy the supplier', { project: { key: 'SEC' } });
  const link = { type: { name: 'Blocks' }, inwardIssue: { id: blocker }, outwardIssue: { id: issue } };
  await app.rest('POST', '/rest/api/3/issueLink', link);
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

test('a vote in the meantime does not make it ready either, for anybody or in the index', async () => {
  const app = installApp();
  const { issue } = await aSecretlyBlockedIssue(app);
  await callPanel(app, 'ben', { name: 'voteAgain', issue, payload: { base: { round: 1 } } });
  await callPanel(app, 'ben', {
    name: 'castVote',
    issue,
    payload: { base: { round: 2, content: await contentOf(app, issue) }, input: { confidence: 5 } },
  });
  await callPanel(app, 'cem', {
    name: 'castVote',
    issue,
    payload: { base: { round: 2, content: await contentOf(app, issue) }, input: { confidence: 5 } },
  });
  const revealed = await callPanel(app, 'ben', {
    name: 'revealBallot',
    issue,
    payload: { base: { round: 2 }, input: { anyway: false } },
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
