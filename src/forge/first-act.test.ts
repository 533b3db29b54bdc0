import { askQuestion, callPanel, castVote } from '../../test/call-panel';
import { type ForgeApp, installApp } from '../../test/forge-app';
import { list } from '../../test/meeting-calls';
import { stopTheClock } from '../../test/stop-the-clock';
import { another, drain, handle, later, watchPages } from '../../test/walking';
import { aBoard, aSprintOf } from '../../test/a-sprint';
import { noteAct, startFirstLook } from './settings/known-project';
import { readProject } from './stores/project-store';

stopTheClock('2026-11-24T09:00:00.000Z');

const stored = (app: ForgeApp) => readProject(String(app.projectId));

const acts: Readonly<Record<string, (app: ForgeApp, issue: string) => Promise<unknown>>> = {
  'a question': (app, issue) => askQuestion(app, 'ben', issue),
  'a vote': (app, issue) => castVote(app, 'ben', issue),
  'a talk': (app, issue) => callPanel(app, 'ben', { name: 'startTalk', issue, payload: {} }),
  'a list': (app, issue) => list(app, [issue]),
};

test.each(Object.entries(acts))('%s begins the stored look, as the first act of the project', async (_what, act) => {
  const app = installApp();
  const [issue, other] = [await app.anIssue('One'), await app.anIssue('Other')];
  expect(await stored(app)).toBeNull();
  await act(app, issue);
  await drain(app);
  expect(await stored(app)).toMatchObject({ state: 'done', walk: null });
  const { body } = await app.rest('GET', `/rest/api/3/issue/${other}/properties/commonGroundReadiness`);
  expect(Object(body).value).toMatchObject({ state: 'draft' });
});

test('opening a panel begins nothing', async () => {
  const app = installApp();
  const issue = await app.anIssue('One');
  await callPanel(app, 'ben', { name: 'openPanel', issue, payload: {} });
  await drain(app);
  expect((await stored(app))?.state ?? 'never').toBe('never');
});

test('many acts write the project once in some minutes, and push no second walk', async () => {
  const app = installApp();
  const id = String(app.projectId);
  await noteAct(id);
  const first = await stored(app);
  for (let act = 0; act < 5; act += 1) await noteAct(id);
  expect(await stored(app)).toEqual(first);
  expect(app.queued.filter(({ body }) => body['work'] === 'walks')).toHaveLength(1);
  await later(app, 11 * 60_000);
  await noteAct(id);
  expect(await stored(app)).toMatchObject({ acted: '2026-11-24T09:11:00.000Z' });
});

test('the project in which a person acted last goes first, its sprints before any other backlog', async () => {
  const app = installApp();
  Object.assign(app.site.limits, { issuesPerPage: 1 });
  const [one, two] = [await app.anIssue('Planned'), await app.anIssue('Planned, too')];
  await aSprintOf(app, [one, two], aBoard(app));
  await another(app, 'ONE', 3).then(startFirstLook);
  await later(app, 60_000);
  const pages = watchPages(app);
  // The other project has had its sprints, and the first of its backlog.
  for (let page = 0; page < 2; page += 1) await handle(app);
  await noteAct(String(app.projectId));
  pages.length = 0;
  await drain(app);
  expect(pages.flat().slice(0, 2)).toEqual([one, two]);
});
