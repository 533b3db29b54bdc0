import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { opened } from './support/insist';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { aTicket, join } from './support/team';
import { closePages, stage } from './support/stage';
import { PANEL } from './support/watched';

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'greta', locale: 'de_DE' });
});
closePages(() => browser);

const QUESTION = 'Who tells the kitchen?';
const DRAFT = 'And who pays for';
const PAGE = 'main iframe';
const INVOKE = '**/forge/invoke';
const sent = z.looseObject({ payload: z.looseObject({ build: z.string() }) });

/** The page speaks with another build than that of the back end. */
async function speakAsOther(page: Page): Promise<void> {
  await page.route(INVOKE, async (route) => {
    const call = sent.parse(route.request().postDataJSON());
    await route.continue({ postData: { ...call, payload: { ...call.payload, build: 'older' } } });
  });
}

test.each([
  ['ana', /What could go wrong/, 'A newer version is here.', 'Reload'],
  ['greta', /Was könnte schiefgehen/, 'Eine neuere Version ist da.', 'Neu laden'],
])(
  'a page of another build is refused and loaded anew, with what was written, for %s',
  async (name, label, words, reload) => {
    const issue = await aTicket(jira, 'Skip a day');
    const { page, panel, complaints } = await aPerson(browser, jira, name);
    const on = await panel(issue);
    await opened(on);
    const field = on.getByLabel(label);
    // A new version is deployed while the page is open: its build is another one than the back end's.
    await speakAsOther(page);
    await field.fill(QUESTION);
    await field.press('Enter');
    const newer = on.getByRole('alert').filter({ hasText: words });
    await newer.first().waitFor();
    await field.fill(DRAFT);
    await page.unroute(INVOKE);
    expect(await jira.panel(name, issue, 'openPanel')).toMatchObject({ ok: true, value: { questions: [] } });
    await newer.first().getByRole('button', { name: reload }).click();
    const kept = on.getByRole('alert').filter({ hasText: QUESTION });
    await newer.first().waitFor({ state: 'detached' });
    expect(await kept.innerText()).toMatch(/^(Not saved|Nicht gespeichert): /);
    expect(await field.inputValue()).toBe(DRAFT);
    // The page shows the question before it is stored.
    const stored = page.waitForResponse((response) => response.request().postData()?.includes('askQuestion') === true);
    await kept.getByRole('button').first().click();
    await on.getByRole('listitem').filter({ hasText: QUESTION }).first().waitFor();
    await kept.waitFor({ state: 'detached' });
    await stored;
    expect(await jira.panel(name, issue, 'openPanel')).toMatchObject({ value: { questions: [{ text: QUESTION }] } });
    expect(complaints).toEqual([]);
  },
);

const PROJECT = '/jira/software/projects/TIF';
test.each([
  ['/browse/TIF-41', PANEL],
  [`${PROJECT}/apps/backlog-report-page`, PAGE],
  [`${PROJECT}/apps/backlog-report-page/meeting`, PAGE],
  [`${PROJECT}/apps/backlog-report-page/look-back`, PAGE],
  [`${PROJECT}/settings/apps/refinement-settings`, PAGE],
  ['/jira/settings/apps/health-page', PAGE],
  ['/jira/settings/apps/start-page', PAGE],
])('%s, loaded from another build, says so once, and offers nothing but to load it anew', async (at, frame) => {
  const { page, open } = await aPerson(browser, jira, 'ana');
  await speakAsOther(page);
  await open(at);
  const on = page.frameLocator(frame);
  await on.getByRole('button', { name: 'Reload' }).waitFor();
  await on.getByText(/^(?:Loading|Checking|Reading|Opening)/u).waitFor({ state: 'detached' });
  expect(await on.getByRole('alert').allInnerTexts()).toEqual([
    expect.stringMatching(/^A newer version is here\.\s+Reload$/u),
  ]);
  expect(await on.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});

const DOUBT = 'I do not trust the new kitchen';

test('rules, the time of the meeting and an anonymous question that were not saved are there after Reload', async () => {
  const issue = await aTicket(jira, 'Skip a week');
  const { page, open, panel, complaints } = await aPerson(browser, jira, 'ana');
  const app = page.frameLocator(PAGE);
  const refuseAndReload = async (on: FrameLocator, send: () => Promise<void>): Promise<void> => {
    await speakAsOther(page);
    await send();
    const newer = on.getByRole('alert').filter({ hasText: 'A newer version is here.' });
    await newer.first().waitFor();
    await page.unroute(INVOKE);
    await newer.first().getByRole('button', { name: 'Reload' }).click();
    await newer.first().waitFor({ state: 'detached' });
  };
  const press = (on: FrameLocator | Locator) => on.getByRole('button', { name: 'Save', exact: true }).click();

  await open(`${PROJECT}/settings/apps/refinement-settings`);
  const scrum = app.getByRole('radio', { name: /^Scrum/ });
  await scrum.check();
  await refuseAndReload(app, () => press(app));
  await app.getByText('Not saved yet.').waitFor();
  expect(await scrum.isChecked()).toBe(true);
  await app.getByRole('button', { name: 'Discard changes' }).click();
  await app.getByText('Not saved yet.').waitFor({ state: 'detached' });

  await open(`${PROJECT}/apps/backlog-report-page/meeting`);
  await app.getByRole('button', { name: 'Edit time, leader and people' }).click();
  const form = app.getByRole('form', { name: 'Edit time, leader and people' });
  const time = form.getByLabel('Day and time');
  await time.fill('2030-12-03T10:00');
  await refuseAndReload(app, () => press(form));
  await form.getByText('Not saved yet.').waitFor();
  expect(await time.inputValue()).toBe('2030-12-03T10:00');
  await press(form);
  await form.waitFor({ state: 'detached' });

  const on = await panel(issue);
  await opened(on);
  const field = on.getByLabel(/What could go wrong/);
  await field.click();
  await on.getByLabel('Without my name').check();
  await field.fill(DOUBT);
  await refuseAndReload(on, () => field.press('Enter'));
  const kept = on.getByRole('alert').filter({ hasText: `Not saved: “${DOUBT}”` });
  await kept.waitFor();
  const inTab = () => field.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(await inTab()).not.toContain(DOUBT);
  await page.reload();
  await opened(on);
  await field.waitFor();
  expect(await kept.count()).toBe(0);
  expect(complaints).toEqual([]);
});
