import type { Browser, FrameLocator } from 'playwright-core';
import { violationsInApp, violationsOn } from './support/axe';
import { named } from '../named';
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
type Place = { readonly projectId: string; readonly boardId: number | null };
const configured = (...boards: readonly Place[]) => jira.rest('ana', 'PUT', '/forge/gadgets/1', { boards });
const idOf = async (key: string): Promise<string> =>
  String(Object((await jira.rest('ana', 'GET', `/rest/api/3/project/${key}`)).body).id);

test('a gadget asks for a project, shows its next sprints, and opens the report at a figure', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(DASHBOARD);
  await ana.page.getByRole('button', { name: 'Add gadget: Backlog readiness' }).click();
  await within(ana).getByText('No project is chosen yet.').waitFor();
  await ana.page.getByRole('button', { name: 'Configure' }).click();
  await within(ana).getByLabel('Search for a project').fill('Tif');
  await within(ana).getByLabel('Project', { exact: true }).selectOption({ label: 'Tiffin (TIF)' });
  await within(ana).getByLabel('Board').selectOption({ label: 'Tiffin board' });
  await within(ana).getByRole('button', { name: 'Add' }).click();
  await within(ana).getByText('Tiffin (TIF) · Tiffin board').waitFor();
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

test('several boards are shown one below the other, wide and narrow, also in German', async () => {
  await configured({ projectId: await idOf('TIF'), boardId: null }, { projectId: await idOf('EDGE'), boardId: null });
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(DASHBOARD);
  const boards = within(ana).getByRole('button', { name: /^Open the report: / });
  await boards.nth(1).waitFor();
  await within(ana)
    .getByText(/^Sprint 12 starts/)
    .waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);
  await ana.page.setViewportSize({ width: 420, height: 1600 });
  expect(await violationsInApp(ana.page)).toEqual([]);
  await boards.nth(1).click();
  await ana.page.waitForURL(/projects\/EDGE\/apps\/backlog-report-page\/backlog/);
  expect(ana.complaints).toEqual([]);
  const greta = await aPerson(browser, jira, 'greta');
  await greta.open(DASHBOARD);
  await within(greta)
    .getByRole('button', { name: /^Bericht öffnen: / })
    .first()
    .waitFor();
  expect(await violationsInApp(greta.page)).toEqual([]);
});

test('a project or a board that is gone is told in plain words', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const projectId = await idOf('TIF');
  for (const place of [
    { projectId, boardId: 4711 },
    { projectId: '4711', boardId: null },
  ]) {
    await configured(place);
    await ana.open(DASHBOARD);
    await within(ana).getByText('The project or its board is gone, or you may not see it.').waitFor();
  }
  await configured({ projectId, boardId: null });
  await ana.open(DASHBOARD);
  await within(ana)
    .getByText(/^Sprint 12 starts/)
    .waitFor();
});

test('before the stored look the gadget says what it waits for, and the report that it opens has judged already', async () => {
  const place = { moduleKey: 'refinement-settings', projectKey: 'EDGE', as: 'ana@tiffin.example' };
  const payload = named({ input: { projectKey: 'EDGE', flags: true } });
  await jira.control('POST', '/invoke', { ...place, functionKey: 'removeData', payload });
  await jira.settle();
  await configured({ projectId: await idOf('EDGE'), boardId: null });
  const ana = await aPerson(browser, jira, 'ana');
  await ana.page.setViewportSize({ width: 420, height: 1600 });
  await ana.open(DASHBOARD);
  await within(ana)
    .getByText(/^Nothing is stored of these items yet\./)
    .waitFor();
  expect(
    await within(ana)
      .getByText(/not checked/i)
      .count(),
  ).toBe(0);
  expect(await violationsInApp(ana.page)).toEqual([]);
  await within(ana).getByRole('button', { name: 'Open the report' }).click();
  await ana.page.waitForURL(/projects\/EDGE\/apps\/backlog-report-page\/backlog/);
  await within(ana).getByText('Checked just now, not stored.', { exact: false }).waitFor();
});

/** The report in the dialog that a button of the backlog opens. */
async function opened({ page, open }: Person, button: string): Promise<FrameLocator> {
  await open('/jira/software/projects/TIF/boards/1/backlog');
  await page.getByRole('button', { name: button, exact: true }).click();
  const report = page.frameLocator('dialog iframe');
  await report.getByRole('heading', { name: 'Backlog readiness · Tiffin board' }).waitFor();
  return report;
}

test('the menu of a board opens its report, and that of a sprint the report at the sprint', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const ofBoard = await opened(ana, 'Refinement report');
  await ofBoard.getByText(/^Sprint 12 starts/).waitFor();
  const ofLater = await opened(ana, 'Refinement report: Sprint 13');
  await ofLater.getByText(/^Sprint 13 starts/).waitFor();
  expect(await ofLater.getByText(/^When Sprint/).count()).toBe(0);
  expect(ana.complaints).toEqual([]);
});

test('the menu of the running sprint tells how the sprint started, as its viewer may see it, also in German', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  const report = await opened(ana, 'Refinement report: Sprint 11');
  await report.getByText(/^When Sprint 11 started, \d+ of \d+ (?:was|were) not agreed\.$/).waitFor();
  expect(await violationsInApp(ana.page)).toEqual([]);
  expect(ana.complaints).toEqual([]);
  const greta = await aPerson(browser, jira, 'greta');
  await greta.open('/jira/software/projects/TIF/boards/1/backlog');
  await greta.page.getByRole('button', { name: 'Refinement-Bericht: Sprint 11', exact: true }).click();
  await greta.page
    .frameLocator('dialog iframe')
    .getByText(/^Beim Start von Sprint 11 (?:war|waren) \d+ von \d+ nicht geklärt\.$/)
    .waitFor();
});

test('tools for assistants answer as the person, and what people wrote is quoted', async () => {
  const ask = (functionKey: string, body: object, as: string) =>
    jira.control('POST', '/run', { functionKey, body, as, moduleType: 'action' });
  const { accountId } = Object((await jira.rest('ana', 'GET', '/rest/api/3/myself')).body);
  const next = Object(await ask('refine-next-fn', { projectKey: 'TIF' }, accountId)).body;
  const [first] = next.items;
  const { body } = await jira.rest('ana', 'GET', `/rest/api/3/issue/${first.issueKey}?fields=summary`);
  expect(first).toMatchObject({
    issueKey: expect.stringMatching(/^TIF-\d+$/),
    link: expect.stringContaining(`/browse/${first.issueKey}`),
    quoted: { summary: Object(body).fields.summary },
  });
  expect(await ask('refine-next-fn', { projectKey: 'TIF' }, accountId)).toMatchObject({ body: next });
  expect(await ask('get-readiness-fn', { issueKey: first.issueKey }, accountId)).toMatchObject({
    body: { state: first.state },
  });
  expect(await ask('hand-off-fn', { issueKey: 'TIF-43' }, accountId)).toMatchObject({
    body: { standing: 'agreed', text: expect.stringContaining('\n> ') },
  });
  const refused = await ask('refine-next-fn', { projectKey: 'NOWHERE' }, accountId);
  expect(refused).toMatchObject({
    body: { errors: [{ message: 'The project does not exist, or you may not see it.' }] },
  });
});
