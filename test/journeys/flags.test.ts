import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { violationsInApp } from './support/axe';
import type { LocalJira } from './support/local-jira';
import { aPerson } from './support/person';
import { stage } from './support/stage';

const SETTINGS = '/jira/software/projects/TIF/settings/apps/refinement-settings';
/** Planned for the next sprint, and not agreed. */
const ISSUE = 'TIF-41';
const HOUR_MS = 3_600_000;

let jira: LocalJira;
let browser: Browser;
stage((on) => {
  ({ jira, browser } = on);
});

async function hours(count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) {
    await jira.control('POST', '/clock/advance', { ms: HOUR_MS });
    await jira.settle();
  }
}

const seen = z.object({
  fields: z.object({
    customfield_10021: z.array(z.unknown()).nullable(),
    comment: z.object({ comments: z.array(z.object({ body: z.unknown() })) }),
  }),
});
async function flagged(): Promise<{ readonly isFlagged: boolean; readonly ours: readonly string[] }> {
  const { body } = await jira.rest('ana', 'GET', `/rest/api/3/issue/${ISSUE}?fields=customfield_10021,comment`);
  const { fields } = seen.parse(body);
  const said = fields.comment.comments.map((comment) => JSON.stringify(comment.body));
  return {
    isFlagged: fields.customfield_10021 !== null,
    ours: said.filter((text) => /Not agreed yet|The flag is gone/u.test(text)),
  };
}

test('flags are turned on with a preview, come by themselves, and go when turned off', async () => {
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(SETTINGS);
  const settings = ana.page.frameLocator('main iframe');
  const flags = settings.getByRole('region', { name: 'Flags' });
  await flags.getByText(/^\d+ of \d+ items? in Sprint .* would be flagged/u).waitFor();
  await flags.getByRole('button', { name: 'See them' }).click();
  await flags.getByText(ISSUE).waitFor();
  await flags.getByRole('checkbox', { name: /^Flag it automatically/u }).check();
  expect(await violationsInApp(ana.page)).toEqual([]);
  const save = async (version: number) => {
    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    await settings.getByText(`Version ${version}`).first().waitFor();
    await jira.settle();
  };
  await save(1);
  await hours(2);
  expect(await flagged()).toEqual({ isFlagged: true, ours: [expect.stringContaining('Not agreed yet')] });

  await ana.open(SETTINGS);
  await flags.getByRole('checkbox', { name: /^Flag it automatically/u }).uncheck();
  await flags.getByText(/^Saving takes the flags away/u).waitFor();
  await save(2);
  await hours(2);
  expect(await flagged()).toEqual({ isFlagged: false, ours: [expect.stringContaining('no longer flags')] });
  expect(ana.complaints).toEqual([]);
});

const told = z.array(z.object({ subject: z.string(), text: z.string(), issueKey: z.string() }));

test('once a week an owner of due questions gets one mail, until they turn it off beside them', async () => {
  const ben = await aPerson(browser, jira, 'ben');
  const mails = async () => told.parse((await jira.rest('ben', 'GET', '/forge/notifications')).body);
  const ana = await aPerson(browser, jira, 'ana');
  await ana.open(SETTINGS);
  const settings = ana.page.frameLocator('main iframe');
  await settings.getByRole('checkbox', { name: /^Once a week one mail/u }).check();
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings
    .getByText(/^Version/u)
    .first()
    .waitFor();
  const before = new Set((await mails()).map(({ text }) => text));
  await jira.control('POST', '/schedule/mails-every-week');
  await jira.control('POST', '/schedule/mails-every-week');
  await jira.settle();
  // They go at the end of the hour, or of a later one if this one's points are used up.
  await hours(4);
  const [first, ...more] = (await mails()).filter(({ text }) => !before.has(text));
  expect(more).toEqual([]);
  expect(first?.text).toContain(first?.issueKey);
  const report = await ben.report('TIF');
  await report.getByRole('button', { name: /^Mine/u }).click();
  const tick = report.getByRole('checkbox', { name: /^Mails of Common Ground/u });
  await tick.waitFor();
  expect(await violationsInApp(ben.page)).toEqual([]);
  const stored = ben.page.waitForResponse((one) => (one.request().postData() ?? '').includes('"wantMails"'));
  await tick.uncheck();
  await stored;
  await (await ben.report('TIF')).getByRole('button', { name: /^Mine/u }).click();
  await tick.waitFor();
  expect(await tick.isChecked()).toBe(false);
  expect(ben.complaints).toEqual([]);
});
