import { callPanel } from '../../../test/call-panel';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { assessConsumer } from '../consumers';
import { markUsed } from '../settings/known-project';

const assessed = (issueId: string) =>
  assessConsumer({ queueName: 'assess', jobId: 'job', eventId: 'event', body: { issueId, projectId: null } });

async function blocks(app: ForgeApp, blocker: string, blocked: string): Promise<void> {
  const link = { type: { name: 'Blocks' }, inwardIssue: { id: blocker }, outwardIssue: { id: blocked } };
  await app.rest('POST', '/rest/api/3/issueLink', link);
}

async function aBlockedIssue(app: ForgeApp) {
  await markUsed(String(app.projectId));
  const [issue, blocker] = [await app.anIssue('Close orders at 8:00'), await app.anIssue('Buy the supplier')];
  await blocks(app, blocker, issue);
  return { issue, blocker };
}

/** What opening the panel asks of Jira. */
async function asks(app: ForgeApp, as: string, issue: string): Promise<readonly string[]> {
  app.asked.length = 0;
  await callPanel(app, as, { name: 'openPanel', issue });
  return [...app.asked];
}

const theIssue = (issue: string) => `GET /rest/api/3/issue/${issue} as user`;
const theNeighbours = 'POST /rest/api/3/issue/bulkfetch as user';

test('what blocks an issue is read beside it, once the app has looked at it', async () => {
  const app = installApp();
  const { issue } = await aBlockedIssue(app);
  await assessed(issue);
  const before = app.jira.counts.points;
  expect([...(await asks(app, 'ben', issue))].sort()).toEqual([theIssue(issue), theNeighbours]);
  expect(app.jira.counts.points - before).toBeLessThanOrEqual(5);
});

test('so is the parent of a sub-task', async () => {
  const app = installApp();
  const story = await app.anIssue('Orders close at 8:00');
  const subtask = await app.anIssue('Grey out the day', { issuetype: { name: 'Sub-task' }, parent: { id: story } });
  await callPanel(app, 'ben', { name: 'openPanel', issue: subtask });
  const before = app.jira.counts.points;
  expect([...(await asks(app, 'ben', subtask))].sort()).toEqual([theIssue(subtask), theNeighbours]);
  expect(app.jira.counts.points - before).toBeLessThanOrEqual(5);
});

test('a blocker that came since is found by the very first look, after one more read', async () => {
  const app = installApp();
  const { issue } = await aBlockedIssue(app);
  await assessed(issue);
  await blocks(app, await app.anIssue('Sign the contract'), issue);
  expect(await asks(app, 'ben', issue)).toHaveLength(3);
  const { assessment } = await callPanel(app, 'ben', { name: 'openPanel', issue });
  const finding = assessment.criteria.find(({ id }) => id === 'unblocked')?.finding;
  expect(finding).toMatchObject({ because: 'blocked', count: 2 });
  await assessed(issue);
  expect(await asks(app, 'ben', issue)).toHaveLength(2);
});

test('a blocker that is done is in nobody’s way, and forgotten by the next assessment', async () => {
  const app = installApp();
  const { issue, blocker } = await aBlockedIssue(app);
  await assessed(issue);
  await app.rest('DELETE', `/rest/api/3/issue/${blocker}`);
  expect(await asks(app, 'ben', issue)).toContain(theIssue(issue));
  await assessed(issue);
  expect(await asks(app, 'ben', issue)).toEqual([theIssue(issue)]);
});

test('opening the panel looks nothing up twice in storage', async () => {
  const app = installApp();
  const { issue } = await aBlockedIssue(app);
  await callPanel(app, 'ben', { name: 'openPanel', issue });
  app.lookedUp.length = 0;
  await callPanel(app, 'ben', { name: 'openPanel', issue });
  expect(app.lookedUp).toContain('site fields');
  expect([...new Set(app.lookedUp)]).toEqual(app.lookedUp);
});
