import { type ForgeApp, installApp } from '../../../test/forge-app';
import { assessIssue } from '../../../test/builders/in-background';
import { openPanel } from '../../usecases/panel/open-panel';
import { asApp, asViewer } from '../composition';
import { changeProject } from './known-project';

/** A project whose board completed 10 points in the middle one of its sprints. */
async function withVelocity(app: ForgeApp): Promise<void> {
  await changeProject(String(app.projectId), (project) => ({ ...project, known: { ...project.known, velocity: 10 } }));
}

async function seen(app: ForgeApp, issueId: string) {
  app.actAs('ana');
  const call = { me: 'ana', issueId, projectId: String(app.projectId) };
  const { assessment } = await openPanel(asViewer(call), call);
  return assessment.criteria.find(({ id }) => id === 'small-enough')?.finding;
}

test('what is larger than half of what a usual sprint takes is said to be, where that is known', async () => {
  const app = installApp();
  const large = await app.anIssue('Large', { customfield_10016: 8 });
  const small = await app.anIssue('Small', { customfield_10016: 5 });
  expect(await seen(app, large)).toEqual({ outcome: 'not-applicable' });
  await withVelocity(app);
  expect(await seen(app, large)).toMatchObject({ outcome: 'unmet', estimate: 8, limit: 5 });
  expect(await seen(app, small)).toEqual({ outcome: 'met' });
});

test('the panel and the background judge alike: opening it finds nothing to write', async () => {
  const app = installApp();
  const issue = await app.anIssue('Large', { customfield_10016: 8 });
  await withVelocity(app);
  await assessIssue(asApp({ projectId: String(app.projectId) }), issue);
  app.queued.length = 0;
  await seen(app, issue);
  expect(app.queued).toEqual([]);
});

test('it costs the panel no read of Jira', async () => {
  const app = installApp();
  const issue = await app.anIssue('Large', { customfield_10016: 8 });
  await withVelocity(app);
  await seen(app, issue);
  app.asked.length = 0;
  await seen(app, issue);
  expect(app.asked).toHaveLength(1);
});
