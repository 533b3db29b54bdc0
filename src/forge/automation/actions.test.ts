import { callPanel, talkItThrough } from '../../../test/call-panel';
import { flagOf } from '../../../test/flagging';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { drain, plan, propertiesOf } from '../../../test/forging';
import { silence } from '../../../test/silence';
import { notificationsOf } from '../../../dev/host/notifications';
import { flagUnready, getReadiness, remindOwners } from './actions';

const words = 'The kitchen buys what parents have ordered, and an order after the delivery cannot be cooked.';
const content = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
const description = { type: 'doc', version: 1, content };

async function aPlannedIssue(): Promise<{ app: ForgeApp; issue: string }> {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', { description });
  await plan(app, issue);
  return { app, issue };
}

const tif1 = { issueKey: 'TIF-1' };

test('"Get readiness" writes nothing; "Flag if not ready" flags, writes what searches find, and unflags what is agreed', async () => {
  const { app, issue } = await aPlannedIssue();
  const found = { state: 'refine', gaps: 2, missing: 'asked confident', nextStep: 'unknowns', openQuestions: 0 };
  expect(await getReadiness(tif1)).toMatchObject(found);
  expect(await propertiesOf(app, issue)).toEqual({});
  expect(await flagUnready(tif1)).toEqual({ flag: 'set' });
  expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { state: 'refine', gaps: 2 } });
  expect(await flagOf(app, issue)).toMatchObject({ isFlagged: true, isOurs: true });
  await talkItThrough(app, issue);
  app.actAs('ana');
  expect(await flagUnready(tif1)).toEqual({ flag: 'cleared' });
  expect(await flagOf(app, issue)).toMatchObject({ isFlagged: false, isOurs: false });
});

test('"Flag if not ready" brings the state up to date also where nothing is flagged', async () => {
  const app = installApp();
  const issue = await app.anIssue('Cancel an order', { description });
  app.actAs('ana');
  expect(await flagUnready(tif1)).toEqual({ flag: 'none' });
  expect(await propertiesOf(app, issue)).toMatchObject({ commonGroundReadiness: { state: 'refine' } });
});

const ask = (app: ForgeApp, issue: string, more: object) =>
  callPanel(app, 'ana', {
    name: 'askQuestion',
    issue,
    payload: { input: { kind: 'question', blocking: false, category: null, due: null, ...more } },
  });

test('"Remind owners" sends each one mail about their own open questions, once a day, also to who owns the rule', async () => {
  const { app, issue } = await aPlannedIssue();
  await ask(app, issue, { text: 'Who pays?', owner: 'ben', due: '2026-12-03' });
  await ask(app, issue, { text: 'Until when?', owner: 'ben', due: '2026-12-01' });
  await ask(app, issue, { text: 'Who is told?', owner: 'ana' });
  app.site.db.run('delete from notifications');
  app.actAs('ana');
  expect(await remindOwners(tif1)).toEqual({ mails: 2, questions: 3 });
  expect(await remindOwners(tif1)).toEqual({ mails: 0, questions: 0 });
  const [toBen, ...more] = notificationsOf(app.site, 'ben');
  expect(more).toEqual([]);
  expect(toBen).toMatchObject({
    subject: '2 questions about TIF-1 wait for you',
    text: 'TIF-1 Cancel an order\n“Until when?” (due 1 December 2026)\n“Who pays?” (due 3 December 2026)',
  });
  expect(notificationsOf(app.site, 'ana').map(({ subject }) => subject)).toEqual([
    'A question about TIF-1 waits for you',
  ]);
});

const all = { flagUnready, getReadiness, remindOwners };

describe.each(Object.entries(all))('%s', (_name, act) => {
  beforeEach(() => void silence('warn'));
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ['is no key', { issueKey: '{{issue.key}}' }, 'must be a key such as ABC-123'],
    ['is missing', {}, 'must be a key such as ABC-123'],
    ['names nothing', { issueKey: 'TIF-9' }, 'does not exist'],
  ])('says in the audit log that its work item %s', async (_what, payload, message) => {
    const { app } = await aPlannedIssue();
    app.actAs('ana');
    expect(await act(payload)).toEqual({ errors: [{ message: expect.stringContaining(message) }] });
  });

  test('shows nothing of a work item to a person who may not see it', async () => {
    const { app } = await aPlannedIssue();
    app.actAs('out');
    expect(await act(tif1)).toEqual({ errors: [{ message: expect.stringContaining('may not see it') }] });
  });
});

test.each([flagUnready, remindOwners])('who may only read changes nothing by %p', async (act) => {
  silence('warn');
  const { app, issue } = await aPlannedIssue();
  app.actAs('vic');
  expect(await act(tif1)).toEqual({ errors: [{ message: expect.stringContaining('may not edit') }] });
  await drain(app);
  expect(await propertiesOf(app, issue)).toEqual({});
  jest.restoreAllMocks();
});
