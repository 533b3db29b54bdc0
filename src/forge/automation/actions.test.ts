import { integer } from '../../../dev/jira/columns';
import { talkItThrough } from '../../../test/call-panel';
import { flagOf } from '../../../test/flagging';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { begin, drain, plan, propertiesOf } from '../../../test/forging';
import { flagUnready, getReadiness } from './actions';
import { expectLog } from '../../../test/logged';

const words = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const content = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
const description = { type: 'doc', version: 1, content };

async function aPlannedIssue(): Promise<{ app: ForgeApp; issue: string }> {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', { description });
  await plan(app, issue);
  return { app, issue };
}

const DAY = 24 * 60 * 60 * 1000;
const tif1 = { issueKey: 'TIF-1' };

test('"Get readiness" writes nothing; "Flag if not ready" flags, writes what searches find, and unflags what is agreed', async () => {
  const { app, issue } = await aPlannedIssue();
  const found = { state: 'refine', gaps: 2, missing: 'asked, confident', nextStep: 'unknowns', openQuestions: 0 };
  expect(await getReadiness(tif1)).toMatchObject(found);
  expect(await propertiesOf(app, issue)).toEqual({});
  expect(await flagUnready(tif1)).toEqual({ flag: 'set', why: '' });
  expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { state: 'refine', gaps: 2 } });
  expect(await flagOf(app, issue)).toMatchObject({ isFlagged: true, isOurs: true });
  await talkItThrough(app, issue);
  app.actAs('ana');
  expect(await flagUnready(tif1)).toEqual({ flag: 'cleared', why: '' });
  expect(await flagOf(app, issue)).toMatchObject({ isFlagged: false, isOurs: false });
});

test('"Flag if not ready" brings the state up to date also where nothing is flagged', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', { description });
  app.actAs('ana');
  const why = 'It is in no running sprint, and in none that starts within 3 days.';
  expect(await flagUnready(tif1)).toEqual({ flag: 'none', why });
  expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { state: 'refine' } });
});

test('"Flag if not ready" answers why nothing is flagged', async () => {
  const { app, issue } = await aPlannedIssue();
  const { id } = app.site.db.get({ id: integer }, 'select id from sprints') ?? { id: 0 };
  const startDate = new Date(Date.now() + 5.5 * DAY).toISOString();
  const dates = { name: 'Sprint 12', state: 'future', startDate, endDate: '2027-01-01T09:00:00.000Z' };
  await app.rest('PUT', `/rest/agile/1.0/sprint/${id}`, dates);
  app.actAs('ana');
  const why = 'Sprint 12 starts in 6 days; flags begin 3 days before.';
  expect(await flagUnready(tif1)).toEqual({ flag: 'none', why });
  await begin(app, issue);
  expect(await flagUnready(tif1)).toEqual({ flag: 'none', why: 'Work has begun.' });
});

const all = { flagUnready, getReadiness };
const noKey = 'The issue key is missing or is none.';

describe.each(Object.entries(all))('%s', (_name, act) => {
  test.each([
    ['is no key', { issueKey: '{{issue.key}}' }, 'must be a key such as ABC-123', noKey],
    ['is missing', {}, 'must be a key such as ABC-123', noKey],
    ['names nothing', { issueKey: 'TIF-9' }, 'does not exist', 'Jira answered 404 to GET /rest/api/3/issue/TIF-9'],
  ])('says in the audit log that its work item %s', async (_what, payload, message, line) => {
    expectLog(line);
    const { app } = await aPlannedIssue();
    app.actAs('ana');
    expect(await act(payload)).toEqual({ errors: [{ message: expect.stringContaining(message) }] });
  });

  test('shows nothing of a work item to a person who may not see it', async () => {
    expectLog('Jira answered 404 to GET /rest/api/3/issue/TIF-1');
    const { app } = await aPlannedIssue();
    app.actAs('out');
    expect(await act(tif1)).toEqual({ errors: [{ message: expect.stringContaining('may not see it') }] });
  });
});

test('who may only read changes nothing by "Flag if not ready"', async () => {
  expectLog('The rule may not edit the issue.');
  const { app, issue } = await aPlannedIssue();
  app.actAs('vic');
  expect(await flagUnready(tif1)).toEqual({ errors: [{ message: expect.stringContaining('may not edit') }] });
  await drain(app);
  expect(await propertiesOf(app, issue)).toEqual({});
});
