import type { Browser, FrameLocator } from 'playwright-core';
import { violationsInApp, violationsOn } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson, type Person } from './support/person';
import { stage } from './support/stage';
import { askForStorage } from './support/storage';
import { join } from './support/team';

const HEALTH = '/jira/settings/apps/health-page';
const REPORT = '/jira/software/projects/TIF/apps/backlog-report-page';
const HOUR = 3_600_000;

let jira: LocalJira;
let browser: Browser;
stage(async (on) => {
  ({ jira, browser } = on);
  await join(jira, { name: 'greta', locale: 'de_DE', siteAdmin: true });
});

const within = ({ page }: Person): FrameLocator => page.frameLocator('main iframe');

/** The line of each row, once the check is over. */
async function lines(person: Person): Promise<readonly string[]> {
  const on = within(person);
  await on.getByRole('table').waitFor();
  // The page waits for hints after the back end has answered.
  await on.getByText(/^(checked|geprüft) /u).waitFor();
  return on.getByRole('row').allInnerTexts();
}

/** Without the hints' lines: on a busy machine they may take longer than the page waits. */
const untimed = (all: readonly string[]) =>
  all.filter((line) => !/did not arrive here|sent no message within|ms to send a message/u.test(line));

test('an administrator finds the page in the settings, and all in order is one line that unfolds', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open('/');
  await ana.page.getByRole('link', { name: 'Apps: Common Ground' }).click();
  const [passed, notHere, ...more] = untimed(await lines(ana));
  await askForStorage(within(ana));
  expect(passed).toMatch(/^✓\s+Passed\s+\d+ checks passed/);
  expect(notHere).toMatch(/^–\s+Not tried\s+\d+ checks? waits? for something to look at/);
  expect(more).toEqual([]);
  const show = within(ana).getByRole('button', { name: /^Show “\d+ checks passed”/ });
  await show.focus();
  await ana.page.keyboard.press('Enter');
  await within(ana).getByText('409 KEY_CONFLICT').waitFor();
  await within(ana)
    .getByRole('button', { name: /^Show “\d+ checks? wait/ })
    .click();
  await within(ana).getByRole('button', { name: 'Show “For the developers”' }).click();
  expect(await violationsOn(ana.page)).toEqual([]);
  expect(ana.complaints).toEqual([]);
});

test('people who do not administer Jira find no link, and plain words at its address', async () => {
  const ben = await aPerson(browser, jira, 'ben');
  await ben.open(HEALTH);
  await within(ben).getByText('Only people who administer Jira can see this.').waitFor();
  await ben.page.getByRole('link', { name: 'Search' }).waitFor();
  expect(await ben.page.getByRole('link', { name: 'Apps: Common Ground' }).count()).toBe(0);
  expect(await violationsOn(ben.page)).toEqual([]);
});

test('an hour that is used up is said on the report and here, blames nobody, and ends', async () => {
  const { now } = Object(await jira.control('GET', '/clock'));
  await jira.control('POST', '/clock/set', { now: Math.ceil(now / HOUR) * HOUR + HOUR / 4 });
  await jira.control('PUT', '/faults', { pointsPerHour: 0, pointsPool: 'tenant' });
  const ana = await aPerson(browser, jira, 'ana');
  for (const path of [REPORT, HEALTH]) {
    await ana.open(path);
    expect(await within(ana).getByRole('alert').innerText()).toMatch(
      /^Jira’s hourly limit for this app is used up\. Try again in 4[45] minutes\.\s*Try again$/u,
    );
  }

  await jira.rest('ben', 'PUT', '/rest/api/3/issue/EDGE-1', { fields: { summary: 'Edited while nothing follows' } });
  await jira.settle();
  await jira.control('PUT', '/faults', { pointsPerHour: 65_000, pointsPool: 'global' });
  await within(ana).getByRole('button', { name: 'Try again' }).click();
  const [stopped] = await lines(ana);
  expect(stopped).toMatch(/points of this hour for this app are used up\s+Work in the background goes on by \d+:\d\d/u);
  await jira.control('POST', '/clock/advance', { ms: HOUR });
  await jira.control('POST', '/schedule/every-hour');
  await jira.settle();
  await within(ana).getByRole('button', { name: 'Check again' }).click();
  await within(ana)
    .getByText(/for this app are used up|Edits in EDGE wait/u)
    .waitFor({ state: 'detached' });
  expect(ana.complaints).toEqual([]);
});

test('a project that is closed to the app and a renamed flag come first, in words, also in German', async () => {
  await jira.control('POST', '/flag-option', { name: 'Hindernis' });
  const fields = { customfield_10021: [{ value: 'Hindernis' }] };
  expect((await jira.rest('ana', 'PUT', '/rest/api/3/issue/EDGE-1', { fields })).status).toBe(204);
  await jira.control('POST', '/app-access', { projectKey: 'TIF', role: null });
  await jira.control('POST', '/schedule/every-day');
  await jira.settle();

  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(HEALTH);
  const [first, second, third] = untimed(await lines(ana));
  await askForStorage(within(ana));
  expect(first).toMatch(/TIF cannot be searched since .*let “Common Ground” browse\..*Open TIF/su);
  expect(second).toMatch(/The flag is called “Hindernis” here.*Rename the option/su);
  expect(third).toMatch(/checks passed/);

  const greta = await aPerson(browser, jira, 'greta');
  await greta.open(HEALTH);
  expect((await lines(greta))[0]).toMatch(/TIF lässt sich seit .*TIF öffnen/su);
  for (const { page } of [ana, greta])
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 1600 });
      const wide = await page
        .frameLocator('main iframe')
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect([width, wide, ...(await violationsInApp(page))]).toEqual([width, 0]);
    }

  await within(ana).getByRole('link', { name: 'Open TIF' }).waitFor();
  await jira.control('POST', '/flag-option', { name: 'Impediment' });
  await within(ana).getByRole('button', { name: 'Check again' }).click();
  await within(ana).getByText('The flag is called').waitFor({ state: 'detached' });
  expect([...ana.complaints, ...greta.complaints]).toEqual([]);
});

test('where the platform is otherwise than the app guesses, each guess has its line', async () => {
  await jira.control('PUT', '/guesses', {
    storage: {
      missingRow: 'ROW_NOT_FOUND',
      refusedCondition: { status: 400, code: 'CONDITION_NOT_MET' },
      existingKey: null,
      ttlInTransactions: 'ignored',
    },
    jira: {
      unknownAliases: ['commonGroundNextDue'],
      refusesUnseenProjects: false,
      sortsByRank: false,
      address: 'https://tiffin.example',
      unknownInExpressions: ['let'],
    },
    pages: { namesViewer: false, sendsTheme: false, keepsInBrowser: false },
  });
  await jira.control('POST', '/link-type', { name: 'Blocks', to: 'Hindert', inward: 'wird gehindert von' });
  await jira.control('PUT', '/faults', { seed: 1, rules: [{ where: 'realtime', what: { kind: 'lost' } }] });

  const ana = await aPerson(browser, jira, 'ana');
  await ana.open('/browse/EDGE-1');
  await ana.page.getByRole('link', { name: 'Apps: Common Ground' }).click();
  const found = (await lines(ana)).slice(0, -2);
  for (const title of [
    'Jira does not say who looks at the small panel',
    'Search does not know commonGroundNextDue',
    'Jira does not say when the app may not search a project',
    'Not so: Storage creates nothing twice',
    'Names of revealed votes do not expire',
    'No link type has “block” in its name',
    'Jira calls itself https://tiffin.example',
    'Jira does not sort by rank',
    'Jira refuses the rule “Is agreed”',
    'Storage answered ROW_NOT_FOUND, which no document names',
    'Storage answered CONDITION_NOT_MET, which no document names',
    'Storage answered codes that no document names: ROW_NOT_FOUND',
    'A message of the app did not arrive here',
    'Jira’s colours do not reach the app',
    'This browser keeps nothing for the app',
  ])
    expect(found).toContainEqual(expect.stringContaining(title));
  expect(await violationsInApp(ana.page)).toEqual([]);
  expect(ana.complaints).toEqual([]);
});
