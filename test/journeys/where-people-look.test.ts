import type { Browser, FrameLocator } from 'playwright-core';
import { violationsInApp, violationsOn } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { stage } from './support/stage';
import { join } from './support/team';

const DASHBOARD = '/jira/dashboards/10000';

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'greta', locale: 'de_DE' });
});

const within = ({ page }: Person): FrameLocator => page.frameLocator('main iframe');
const configured = (projectId: string, boardId: number | null) =>
  jira.rest('ana', 'PUT', '/forge/gadgets/1', { projectId, boardId });

test('a gadget asks for a project, shows its next sprints, and opens the report at a figure', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(DASHBOARD);
  await ana.page.getByRole('button', { name: 'Add gadget: Backlog readiness' }).click();
  await within(ana).getByText('No project is chosen yet.').waitFor();
  await ana.page.getByRole('button', { name: 'Configure' }).click();
  await within(ana).getByLabel('Search for a project').fill('Tif');
  await within(ana).getByLabel('Project', { exact: true }).selectOption({ label: 'Tiffin (TIF)' });
  await within(ana).getByLabel('Board').selectOption({ label: 'Tiffin board' });
  expect(await violationsInApp(ana.page)).toEqual([]);
  await within(ana).getByRole('button', { name: 'Save' }).click();
  await within(ana)
    .getByText(/^Sprint 12 starts/)
    .waitFor();
  await within(ana)
    .getByText(/^When Sprint 11 started, \d+ of \d+ (?:was|were) not agreed\.$/)
    .waitFor();
  expect(await violationsOn(ana.page)).toEqual([]);
  await within(ana)
    .getByRole('button', { name: /agreed$/ })
    .first()
    .click();
  await ana.page.waitForURL(/apps\/backlog-report-page\/backlog\?/);
  expect(ana.complaints).toEqual([]);
});

test('it shows what its viewer may see, also in German', async () => {
  const greta = await aPerson(browser, jira, 'greta');
  await greta.open(DASHBOARD);
  await within(greta)
    .getByText(/^Beim Start von Sprint 11/)
    .waitFor();
  await within(greta).getByRole('button', { name: 'Bericht öffnen' }).waitFor();
  expect(await violationsInApp(greta.page)).toEqual([]);
});

test('a project or a board that is gone is told in plain words', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const { id } = Object((await jira.rest('ana', 'GET', '/rest/api/3/project/TIF')).body);
  for (const [projectId, boardId] of [
    [String(id), 4711],
    ['4711', null],
  ] as const) {
    await configured(projectId, boardId);
    await ana.open(DASHBOARD);
    await within(ana).getByText('The project or its board is gone, or you may not see it.').waitFor();
  }
  await configured(String(id), null);
  await ana.open(DASHBOARD);
  await within(ana)
    .getByText(/^Sprint 12 starts/)
    .waitFor();
});

test('the menu of the running sprint opens the report there, with how the sprint started', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open('/jira/software/projects/TIF/boards/1/backlog');
  await ana.page
    .getByRole('button', { name: /Refinement report/ })
    .first()
    .click();
  const report = ana.page.frameLocator('dialog iframe');
  await report
    .getByText(/Sprint 11/)
    .first()
    .waitFor();
});

test('tools for assistants answer as the person, with keys, states and ids, and no text of people', async () => {
  const ask = (functionKey: string, body: object, as: string) =>
    jira.control('POST', '/run', { functionKey, body, as, moduleType: 'action' });
  const { accountId } = Object((await jira.rest('ana', 'GET', '/rest/api/3/myself')).body);
  const next = JSON.stringify(await ask('refine-next-fn', { projectKey: 'TIF' }, accountId));
  const [first] = Object(JSON.parse(next)).body.items;
  expect(first).toMatchObject({ issueKey: expect.stringMatching(/^TIF-\d+$/), state: expect.any(String) });
  expect(Object.keys(first).sort()).toEqual(['issueKey', 'missing', 'openQuestions', 'reason', 'state']);
  const { body } = await jira.rest('ana', 'GET', `/rest/api/3/issue/${first.issueKey}?fields=summary`);
  expect(next).not.toContain(Object(body).fields.summary);
  expect(await ask('get-readiness-fn', { issueKey: first.issueKey }, accountId)).toMatchObject({
    body: { state: first.state },
  });
  const refused = await ask('refine-next-fn', { projectKey: 'NOWHERE' }, accountId);
  expect(refused).toMatchObject({
    body: { errors: [{ message: 'The project does not exist, or you may not see it.' }] },
  });
});
