import type { Browser, Page } from 'playwright-core';
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
